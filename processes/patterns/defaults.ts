import { hoursOfLimit } from '../calendar/hoursOfLimit';
import type { ProcedureEntry } from '../entry';
import type { Paper, TimeLimit } from '../types';
import { patternOf, type Flow } from '.';
import type { PatternContext } from './pattern';

export interface DefaultsSource extends PatternContext {
  /** Agency id; of a procedure at province level, which has one receiving agency. */
  responsible?: string;
  /** As published; null: unknown, the pattern's usual one is taken. */
  limit?: TimeLimit | null;
}

export type Defaults = Pick<
  ProcedureEntry,
  | 'receiving'
  | 'slots'
  | 'limit'
  | 'limitAssumed'
  | 'afterSupplement'
  | 'supplementWithin'
  | 'limitWhen'
  | 'papers'
>;

/** Three working days (rules.md, 3.9). */
const supplementHours = 24;

/**
 * All that a compact entry of the catalogue leaves out. Throws RangeError for an unknown pattern and Error for a
 * procedure of the province without an agency.
 */
export function defaultsFor(flow: Flow, source: DefaultsSource): Defaults {
  const pattern = patternOf(flow);
  const limit = source.limit ?? pattern.usualLimit;
  return {
    receiving: receivingOf(source),
    slots: pattern.slots(flow, source),
    limit,
    limitAssumed: !source.limit,
    // Decree 61/2018/NĐ-CP counts anew from the day the papers are complete (rules.md, 4.5).
    afterSupplement: 'restart',
    supplementWithin: Math.min(supplementHours, hoursOfLimit(limit)),
    papers: usualPapers,
    ...(pattern.limitWhen && { limitWhen: pattern.limitWhen }),
  };
}

function receivingOf({ level, responsible }: DefaultsSource): ProcedureEntry['receiving'] {
  if (level !== 'province') return { kind: level };
  if (!responsible) throw new Error('a procedure of the province needs its agency');
  return { agency: responsible };
}

/** No source names them: what nearly every procedure asks for. */
const usualPapers: Paper[] = [
  { id: 'don-de-nghi', name: 'Đơn hoặc tờ khai theo mẫu', required: true, assumed: true },
  {
    id: 'giay-to-chung-minh',
    name: 'Giấy tờ chứng minh theo quy định của thủ tục',
    required: true,
    assumed: true,
  },
  {
    id: 'giay-to-tuy-than',
    name: 'Giấy tờ tùy thân của người nộp (xuất trình)',
    required: true,
    assumed: true,
  },
];
