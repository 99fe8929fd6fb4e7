import type { Edge, Graph, Node, Track } from '../graph';

export interface Lane {
  id: string;
  name: string;
  nodes: Node[];
  /** Row of each node within the lane. */
  rows: Map<string, number>;
  rowCount: number;
}

const trackOrder: Track[] = ['main', 'supplement', 'revision', 'refusal'];

/** Lanes by agency where several take part, by division where it is one; the counter always has its own. */
export function lanesOf(graph: Graph, columns: Map<string, number>, slotNames: Map<string, string>): Lane[] {
  const byAgency = areByAgency(graph);
  const nameOf = ({ slot, unit }: Node): string =>
    byAgency || slot === 'reception' ? (slotNames.get(slot) ?? slot) : unit;
  const names = [...new Set(graph.nodes.map(nameOf))];
  const ofSlot = new Map<string, number>();
  return names.map((name) => {
    const nodes = graph.nodes.filter((node) => nameOf(node) === name);
    const slot = nodes[0]?.slot ?? '';
    const number = (ofSlot.get(slot) ?? 0) + 1;
    ofSlot.set(slot, number);
    const id = byAgency || slot === 'reception' ? `lane-${slot}` : `lane-${slot}-${number}`;
    return { id, name, nodes, ...rowsOf(nodes, graph.edges, columns) };
  });
}

/** Whether several agencies take part beside the counter. */
export function areByAgency({ nodes }: Graph): boolean {
  return new Set(nodes.map(({ slot }) => slot).filter((slot) => slot !== 'reception')).size > 1;
}

interface Chain {
  nodes: Node[];
  track: Track;
  from: number;
  to: number;
}

/** Each strand of work keeps to one row; strands share a row where they do not meet. Withdrawal lies on top. */
function rowsOf(nodes: Node[], edges: Edge[], columns: Map<string, number>): Pick<Lane, 'rows' | 'rowCount'> {
  const chains = chainsOf(nodes, edges, columns);
  const onTop = chains.filter(({ track }) => track === 'withdrawal');
  const others = trackOrder.flatMap((track) => chains.filter((chain) => chain.track === track));
  const taken: Chain[][] = onTop.length ? [onTop] : [];
  for (const chain of others) {
    const fits = (row: Chain[]): boolean =>
      row !== onTop && row.every((other) => apart(chain, other) && mayShare(chain, other));
    const row = taken.find(fits);
    if (row) row.push(chain);
    else taken.push([chain]);
  }
  const rows = taken.flatMap((row, index) =>
    row.flatMap((chain) => chain.nodes.map(({ id }) => [id, index] as const)),
  );
  return { rows: new Map(rows), rowCount: taken.length };
}

/** What is sent back or refused never stands in the main row: there, straight ahead means agreed. */
function mayShare(a: Chain, b: Chain): boolean {
  const tracks = [a.track, b.track];
  return !tracks.includes('main') || tracks.every((track) => track === 'main' || track === 'supplement');
}

function apart(a: Chain, b: Chain): boolean {
  return a.to < b.from || b.to < a.from;
}

function chainsOf(nodes: Node[], edges: Edge[], columns: Map<string, number>): Chain[] {
  const left = new Set(nodes);
  const next = (node: Node): Node | undefined =>
    nodes.find(
      (other) =>
        left.has(other) &&
        other.track === node.track &&
        edges.some(({ from, to }) => from === node.id && to === other.id),
    );
  return nodes.flatMap((first) => {
    if (!left.has(first)) return [];
    const chain: Node[] = [];
    for (let node: Node | undefined = first; node; node = next(node)) {
      left.delete(node);
      chain.push(node);
    }
    const places = chain.map(({ id }) => columns.get(id) ?? 0);
    return [{ nodes: chain, track: first.track, from: Math.min(...places), to: Math.max(...places) }];
  });
}
