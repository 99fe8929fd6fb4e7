import type { ProcedureEntry } from '../../processes';
import { bpmnProcessIdOf } from '../../processes';
import { compileGraph } from '../../processes/compile/compileGraph';
import type { Graph, Node } from '../../processes/compile/graph';
import { graphFor } from '../../processes/compile/graphFor';
import { processPropertiesOf } from '../../processes/compile/processProperties';

/**
 * A procedure's process with so many further steps in a row that at least so many elements, shapes and arrows, are
 * drawn: no real one is that long. Returns BPMN with the same process id.
 */
export async function longProcess(entry: ProcedureEntry, elements: number): Promise<string> {
  const graph = graphFor(entry);
  const { nodes, edges } = graph;
  const drawn = (await written(entry, graph)).elements;
  const missing = Math.max(0, Math.ceil((elements - drawn) / 2));
  const last = nodes.find(({ type }) => type === 'end');
  const into = edges.find(({ to }) => to === last?.id);
  const step = nodes.find(({ id }) => id === into?.from)?.step;
  if (!into || !step) throw new Error(`${entry.code} does not end with a step`);
  const more = Array.from({ length: missing }, (_, index) => copyOf(nodes, step.elementId, index));
  const row = [into.from, ...more.map(({ id }) => id)];
  const arrows = row.slice(1).map((to, index) => ({ ...into, id: `to-${to}`, from: row[index] ?? '', to }));
  const long = {
    nodes: [...nodes, ...more],
    edges: [...edges, ...arrows, { ...into, from: row.at(-1) ?? '' }],
  };
  long.edges.splice(edges.indexOf(into), 1);
  return (await written(entry, long)).bpmn;
}

function copyOf(nodes: Node[], id: string, index: number): Node {
  const original = nodes.find((node) => node.id === id);
  if (!original?.step) throw new Error(id);
  const elementId = `${id}-${String(index + 2)}`;
  return { ...original, id: elementId, step: { ...original.step, elementId } };
}

async function written(entry: ProcedureEntry, graph: Graph) {
  const { bpmn } = await compileGraph({
    bpmnProcessId: bpmnProcessIdOf(entry.code),
    name: entry.name,
    graph,
    papers: entry.papers,
    slotNames: new Map(Object.entries(entry.slots).map(([slot, { name }]) => [slot, name])),
    properties: processPropertiesOf(entry),
    decisions: [],
  });
  return { bpmn, elements: drawnIn(bpmn) };
}

/** How many shapes and arrows a document draws. */
export const drawnIn = (bpmn: string): number => bpmn.match(/<bpmndi:BPMN(Shape|Edge) /g)?.length ?? 0;
