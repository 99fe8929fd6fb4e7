import { loadProcedures } from '../../catalogue/catalogue';
import type { ProcedureEntry } from '../../entry';
import { examples } from './examples';

/** Procedures whose steps and hours come from sources, as the law's notes have them. */
export const proceduresFromSources = [
  '2.000205',
  '2.000748',
  '1.009073',
  '1.010440',
  'LT-296-VPCP',
  '1.000798',
];

/** The procedures from sources, and one of each pattern and level: what tests of single processes run over. */
export function sampleProcedures(): ProcedureEntry[] {
  return [...loadProcedures().filter(({ code }) => proceduresFromSources.includes(code)), ...examples()];
}
