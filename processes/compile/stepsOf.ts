import type { ProcedureEntry } from '../entry';
import { graphFor } from './graphFor';
import type { Step } from './step';

/** The user tasks of a procedure's process, in the order of the work. */
export function stepsOf(entry: ProcedureEntry): Step[] {
  return graphFor(entry).nodes.flatMap(({ step }) => step ?? []);
}
