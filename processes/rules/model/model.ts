import { childrenOf, flagOf, propertiesOf, textOf, type Element } from './element';
import { graphOf, type Graph } from './graph';
import { isSupplement, type Step } from './step';

/** A process as the rules see it. */
export interface Model {
  definitions: Element;
  /** The executable process; undefined when there is none. */
  process: Element | undefined;
  processId: string;
  name: string;
  properties: Map<string, string>;
  graph: Graph;
  steps: Step[];
  /** Waits for the applicant's supplement, as indices of the graph's nodes. */
  supplements: number[];
}

const models = new WeakMap<Element, Model>();

/** Read once for all rules; a changed document must be given as a new tree. */
export function modelOf(definitions: Element): Model {
  const known = models.get(definitions);
  if (known) return known;
  const model = read(definitions);
  models.set(definitions, model);
  return model;
}

/** Forgets what was read: an editor changes its tree in place. */
export function forget(definitions: Element): void {
  models.delete(definitions);
}

function read(definitions: Element): Model {
  const process = executableOf(definitions);
  const graph = graphOf(process);
  return {
    definitions,
    process,
    processId: textOf(process, 'id'),
    name: textOf(process, 'name'),
    properties: process ? propertiesOf(process) : new Map<string, string>(),
    graph,
    steps: graph.nodes.flatMap(({ step }) => step ?? []),
    supplements: graph.nodes.flatMap(({ step, index }) => (step && isSupplement(step) ? [index] : [])),
  };
}

/** The process of the document that is executed, or its first; undefined where it has none. */
export function executableOf(definitions: Element): Element | undefined {
  const roots = childrenOf(definitions, 'rootElements');
  const processes = roots.filter(({ $type }) => $type === 'bpmn:Process');
  return processes.find((process) => flagOf(process, 'isExecutable')) ?? processes[0];
}
