import type { ReadTable } from './readTable';
import type { TableFault } from './tableFault';

/** Results that the process reads by name and that a changed table no longer gives: the dossier would be stuck. */
export function missingOutputs(before: ReadTable, after: ReadTable): TableFault[] {
  const given = new Set(after.outputs.map(({ expression }) => expression));
  return before.outputs
    .filter(({ expression }) => !given.has(expression))
    .map(({ label, expression }) => ({
      code: 'output-missing',
      severity: 'error',
      line: null,
      params: { column: label || expression },
    }));
}
