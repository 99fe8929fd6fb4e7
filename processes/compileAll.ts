import { setImmediate } from 'node:timers/promises';
import type { ProcedureEntry } from './entry';
import type { CompiledProcedure } from './compile/compileGraph';
import { compileProcedure } from './compile/compileProcedure';

/** Others get their turn after so many. */
const atOnce = 20;

export type Progress = (done: number, total: number) => void;

/** All procedures in their order, with word of how far it is. Nothing depends on what was compiled before. */
export async function compileAll(
  entries: ProcedureEntry[],
  onProgress: Progress = () => undefined,
): Promise<CompiledProcedure[]> {
  const compiled: CompiledProcedure[] = [];
  for (const entry of entries) {
    compiled.push(await compileProcedure(entry));
    if (compiled.length % atOnce) continue;
    onProgress(compiled.length, entries.length);
    await setImmediate();
  }
  onProgress(compiled.length, entries.length);
  return compiled;
}
