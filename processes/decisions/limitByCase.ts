import type { ProcedureEntry } from '../entry';
import type { DecisionTable } from './table';

/** The limit of each case chosen at receipt (flows.md, A8); the last case stands for none chosen. */
export function limitByCase({ code, cases = [] }: ProcedureEntry): DecisionTable | undefined {
  const otherwise = cases.at(-1);
  if (cases.length < 2 || !otherwise) return undefined;
  return {
    id: `thoi-han-${code}`,
    name: `Thời hạn giải quyết theo trường hợp của thủ tục ${code}`,
    task: 'Xác định thời hạn theo trường hợp',
    result: 'caseLimit',
    inputs: [{ expression: 'case', label: 'Trường hợp', type: 'string' }],
    outputs: [
      { expression: 'amount', label: 'Thời hạn', type: 'number' },
      { expression: 'unit', label: 'Đơn vị', type: 'string' },
    ],
    lines: [
      ...cases.map(({ id, limit }) => ({ when: [id], then: [limit.amount, limit.unit] })),
      { when: [null], then: [otherwise.limit.amount, otherwise.limit.unit] },
    ],
  };
}
