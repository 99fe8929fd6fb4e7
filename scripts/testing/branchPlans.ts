import type { Edge, Graph } from '../../processes/compile/graph';

/** One dossier to be driven through a process: by which branch it must go, and where that leads. */
export interface Plan {
  branch: string;
  /** Decision by step; what is missing is approved. */
  decisions: Map<string, string>;
  case?: string;
  end: string;
}

/** As many plans as there are branches, and one for the withdrawal. */
export function plansFor(graph: Graph): Plan[] {
  const branches = graph.edges.filter((edge) => edge.decision ?? edge.case);
  const plain = planOf(graph, 'straight on', []);
  return [
    plain,
    { ...plain, branch: 'withdrawal', end: 'withdrawn' },
    ...branches.map((edge) => planOf(graph, edge.id, wayTo(graph, edge))),
  ];
}

function planOf(graph: Graph, branch: string, way: Edge[]): Plan {
  const decisions = new Map(way.flatMap(({ from, decision }) => (decision ? [[from, decision.value]] : [])));
  const chosen = way.find((edge) => edge.case)?.case?.id;
  return { branch, decisions, ...(chosen && { case: chosen }), end: endOf(graph, decisions, chosen) };
}

/** The arrows from the start to this one and over it; the first that lead there. */
function wayTo({ edges }: Graph, last: Edge): Edge[] {
  const way = [last];
  for (let [first] = way; first; [first] = way) {
    const { from } = first;
    const before = edges.find(({ to }) => to === from);
    if (!before) return way;
    way.unshift(before);
  }
  return way;
}

/** Follows the decisions; parallel branches all lead on, so that the first stands for them. */
function endOf({ nodes, edges }: Graph, decisions: Map<string, string>, chosen: string | undefined): string {
  const isTaken = (edge: Edge): boolean => {
    if (edge.decision) return edge.decision.value === (decisions.get(edge.from) ?? 'approve');
    return !edge.case || (chosen ? edge.case.id === chosen : edge.case.otherwise);
  };
  let at = 'open';
  for (;;) {
    const next = edges.find((edge) => edge.from === at && isTaken(edge) && edge.to !== 'withdrawal');
    if (!next) return nodes.find(({ id }) => id === at)?.id ?? '';
    at = next.to;
  }
}
