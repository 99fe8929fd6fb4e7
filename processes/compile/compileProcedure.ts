import { decisionsFor } from '../decisions';
import type { ProcedureEntry } from '../entry';
import { compileGraph, type CompiledProcedure } from './compileGraph';
import { graphFor } from './graphFor';
import { processPropertiesOf } from './processProperties';

export function bpmnProcessIdOf(code: string): string {
  return `tthc-${code}`;
}

/** The procedure as an executable, drawn process with its forms and decisions. The same entry gives the same bytes. */
export async function compileProcedure(entry: ProcedureEntry): Promise<CompiledProcedure> {
  const { code, name, papers, slots } = entry;
  return compileGraph({
    bpmnProcessId: bpmnProcessIdOf(code),
    name,
    graph: graphFor(entry),
    papers,
    slotNames: new Map(Object.entries(slots).map(([slot, { name: slotName }]) => [slot, slotName])),
    properties: processPropertiesOf(entry),
    decisions: await decisionsFor(entry),
  });
}
