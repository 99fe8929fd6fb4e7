import { defaultsFor, patterns, type Flow } from '..';
import type { Case, Fee, ProcedureEntry } from '../../entry';
import type { Level, TimeLimit } from '../../types';

/** Procedures made up for tests: nothing but a pattern, a level and a limit. */

export interface ExampleSource {
  flow: Flow;
  level?: Level;
  limit?: TimeLimit | null;
  cases?: Case[];
  fees?: Fee[];
  code?: string;
}

const department = { responsible: 'so-ldtbxh', agency: 'Sở Lao động - Thương binh và Xã hội' };

export function exampleOf({
  flow,
  level = 'district',
  limit = null,
  cases,
  fees,
  code = 'example',
}: ExampleSource): ProcedureEntry {
  const at =
    level === 'province' ? department : { agency: level === 'district' ? 'UBND cấp huyện' : 'UBND cấp xã' };
  return {
    code,
    name: `Thủ tục thử (${flow.pattern})`,
    level,
    field: 'Thử',
    agency: at.agency,
    fee: '',
    result: '',
    legalBasis: [],
    source: 'thử',
    placeholder: true,
    ...defaultsFor(flow, { level, limit, ...at, ...(cases && { cases }) }),
    ...(cases && { cases }),
    ...(fees && { fees }),
    flow,
  };
}

export const twoCases: Case[] = [
  { id: 'thong-thuong', name: 'Thông thường', limit: { amount: 10, unit: 'working-days' } },
  { id: 'phai-giam-dinh', name: 'Phải giám định', limit: { amount: 60, unit: 'working-days' } },
];

/** One of each pattern at each level, with its usual limit. */
export function examples(): ProcedureEntry[] {
  const levels: Level[] = ['province', 'district', 'commune'];
  return patterns.flatMap(({ name }) =>
    levels.map((level) =>
      exampleOf({
        flow: { pattern: name } as Flow,
        level,
        code: `vd.${name}.${level}`,
        ...(name === 'by-case' && { cases: twoCases }),
      }),
    ),
  );
}
