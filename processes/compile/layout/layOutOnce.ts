import { LRUCache } from 'lru-cache';
import { isTask, wordsOf, type Edge, type Graph, type Node } from '../graph';
import { gatewayIdOf, innerFlowIdOf, type Diagram } from './diagram';
import { areByAgency } from './lanes';
import { layOut } from './layout';

const diagrams = new LRUCache<string, Diagram>({ max: 500 });

/** Lane names count by steps of this many letters, so that other words of like length give the same picture. */
const letters = 16;

/**
 * The drawn diagram, made once for all graphs of one shape: ids, agencies and the words in boxes do not change it.
 * The same graph gives the same picture, whatever was drawn before.
 */
export function layOutOnce(graph: Graph, slotNames: Map<string, string>): Diagram {
  const plain = plainOf(graph, slotNames);
  const known = diagrams.get(plain.key);
  const diagram = known ?? layOut(plain.graph, plain.slotNames);
  if (!known) diagrams.set(plain.key, diagram);
  return plain.back(diagram);
}

interface Plain {
  graph: Graph;
  slotNames: Map<string, string>;
  key: string;
  /** Puts the graph's own ids and names into a diagram of its plain form. */
  back(diagram: Diagram): Diagram;
}

function plainOf(graph: Graph, slotNames: Map<string, string>): Plain {
  const nodes = namesFor('n');
  const slots = namesFor('s', [['reception', 'reception']]);
  const lanes = namesFor('l', [], letters);
  const flows = namesFor('f');
  const byAgency = areByAgency(graph);
  const plain: Graph = {
    nodes: graph.nodes.map((node) => ({
      ...node,
      id: nodes.of(node.id),
      slot: slots.of(node.slot),
      // Divisions have lanes of their own within one agency only.
      unit: byAgency ? '' : lanes.of(node.unit),
      name: isTask(node) ? '' : node.name,
    })),
    edges: graph.edges.map((edge) => ({
      ...edge,
      id: flows.of(edge.id),
      from: nodes.of(edge.from),
      to: nodes.of(edge.to),
    })),
  };
  const plainSlotNames = new Map(
    [...new Set(graph.nodes.map(({ slot }) => slot))].map((slot) => [
      slots.of(slot),
      lanes.of(slotNames.get(slot) ?? slot),
    ]),
  );
  const ownId = (id: string): string => nodes.own(id) ?? flows.own(id) ?? ownDerived(id, nodes);
  return {
    graph: plain,
    slotNames: plainSlotNames,
    key: JSON.stringify([plain.nodes.map(shapeOfNode), plain.edges.map(shapeOfEdge), [...plainSlotNames]]),
    back: (diagram) => ({
      pool: diagram.pool,
      lanes: diagram.lanes.map((lane) => ({
        ...lane,
        id: lane.id.replace(/^lane-(s\d+)/, (_id, slot: string) => `lane-${slots.own(slot)}`),
        name: lanes.own(lane.name) ?? lane.name,
        nodes: lane.nodes.map(ownId),
      })),
      shapes: new Map([...diagram.shapes].map(([id, shape]) => [ownId(id), shape])),
      edges: new Map([...diagram.edges].map(([id, edge]) => [ownId(id), edge])),
    }),
  };
}

/** Gateways and the arrows to them are named after their task. */
function ownDerived(id: string, nodes: Names): string {
  const [task = ''] = /n\d+/.exec(id) ?? [];
  const own = nodes.own(task) ?? '';
  return id === gatewayIdOf(task) ? gatewayIdOf(own) : innerFlowIdOf(own);
}

function shapeOfNode({ id, type, name, slot, unit, track, step }: Node): unknown[] {
  return [id, type, name, slot, unit, track, step?.decisions.length];
}

function shapeOfEdge(edge: Edge): unknown[] {
  return [edge.from, edge.to, wordsOf(edge)];
}

interface Names {
  of(own: string): string;
  own(plain: string): string | undefined;
}

/** Plain names in the order in which the own ones are met; as long as those, where their length is drawn. */
function namesFor(prefix: string, known: [string, string][] = [], lengthStep = 0): Names {
  const plain = new Map(known);
  const own = new Map(known);
  return {
    own: (name) => own.get(name),
    of(name) {
      const found = plain.get(name);
      if (found !== undefined) return found;
      const length = lengthStep && Math.ceil(name.length / lengthStep) * lengthStep;
      const made = `${prefix}${plain.size}`.padEnd(length, '.');
      plain.set(name, made);
      own.set(made, name);
      return made;
    },
  };
}
