import { compileAll, loadProcedures, type CompiledProcedure } from '../../../processes';

/** What the 1,627 processes are made of: one of each shape, and all values that any of them has. */
export interface Shapes {
  all: CompiledProcedure[];
  shapes: CompiledProcedure[];
  /** Values of attributes, as they are written. */
  values: Set<string>;
}

const value = /"([^"]*)"/g;

/** Procedures of one shape have the same elements, attributes and texts in the same order; only values differ. */
export async function shapesOfAll(): Promise<Shapes> {
  const all = await compileAll(loadProcedures());
  const shapes = new Map<string, CompiledProcedure>();
  const values = new Set<string>();
  for (const compiled of all) {
    const shape = compiled.bpmn.replace(value, (_match, text: string) => {
      values.add(text);
      return '""';
    });
    if (!shapes.has(shape)) shapes.set(shape, compiled);
  }
  return { all, shapes: [...shapes.values()], values };
}
