import type { ProcedureEntry } from '../entry';
import type { DecisionTable } from './table';

/** The fee in đồng where it depends on the case or on how the dossier was submitted. */
export function feeByCase({ code, fees = [] }: ProcedureEntry): DecisionTable | undefined {
  if (!fees.length) return undefined;
  return {
    id: `phi-${code}`,
    name: `Phí, lệ phí của thủ tục ${code}`,
    task: 'Xác định phí, lệ phí',
    result: 'fee',
    inputs: [
      { expression: 'case', label: 'Trường hợp', type: 'string' },
      { expression: 'dossier.channel', label: 'Cách nộp hồ sơ', type: 'string' },
    ],
    outputs: [{ expression: 'amount', label: 'Số tiền (đồng)', type: 'number' }],
    lines: fees.map((fee) => ({ when: [fee.case ?? null, fee.channel ?? null], then: [fee.amount] })),
  };
}
