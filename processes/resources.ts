import type { CompiledProcedure } from './compile/compileGraph';

/** A file as an engine takes it at deployment. */
export interface ProcessResource {
  name: string;
  content: Buffer;
}

/** A process with all that it refers to, as it is deployed. */
export type Deployable = Omit<CompiledProcedure, 'definitions'>;

/** All that belongs to a process, what it refers to first. Forms and decisions are named by their content. */
export function resourcesOf(compiled: Deployable): ProcessResource[] {
  const { resourceName, bpmn, forms, decisions } = compiled;
  return [
    ...forms.map((form) => resource(form.resourceName, JSON.stringify(form.schema))),
    ...decisions.map((decision) => resource(decision.resourceName, decision.xml)),
    resource(resourceName, bpmn),
  ];
}

const resource = (name: string, text: string): ProcessResource => ({ name, content: Buffer.from(text) });
