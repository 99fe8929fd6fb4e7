import type { Case, ProcedureEntry, TimeLimit } from '../../../processes';
import type { FieldError } from '../../problems';

/** The case of that id, where the procedure's limit depends on one (flows.md, A8). */
export const findCase = ({ cases = [] }: ProcedureEntry, id: string | undefined): Case | undefined =>
  cases.find((one) => one.id === id);

/** The limit that the appointment counts. */
export const limitFor = (entry: ProcedureEntry, caseId: string | undefined): TimeLimit =>
  findCase(entry, caseId)?.limit ?? entry.limit;

/** What is wrong with the case asked for; where there are cases, the desk must choose one of them. */
export function caseErrorsFor(entry: ProcedureEntry, asked: string | undefined): FieldError[] {
  const { cases = [] } = entry;
  if (cases.length === 0) return asked === undefined ? [] : [{ field: 'case', code: 'no-cases' }];
  if (findCase(entry, asked)) return [];
  const known = cases.map(({ id, name }) => `${id} (${name})`).join('; ');
  const code = asked === undefined ? 'choose-case' : 'unknown-case';
  return [{ field: 'case', code, params: { cases: known } }];
}
