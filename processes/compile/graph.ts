import type { Step, StepDecision } from './step';

/** What is drawn, before it has places: nodes, and arrows between them. A task with decisions owns its gateway. */
export interface Graph {
  nodes: Node[];
  edges: Edge[];
}

export interface Node {
  id: string;
  type: 'start' | 'task' | 'fork' | 'join' | 'merge' | 'end';
  name: string;
  /** Slot of the agency whose lane it lies in. */
  slot: string;
  unit: string;
  track: Track;
  /** Tasks only. */
  step?: Step;
}

/** The strand of work a node belongs to; nodes of a strand lie in a row. */
export type Track = 'withdrawal' | 'main' | 'supplement' | 'revision' | 'refusal';

export interface Edge {
  id: string;
  from: string;
  to: string;
  /** Set where `from` decides. */
  decision?: StepDecision;
}

/** An end still open: a node, and the decision by which it is left. */
export interface Exit {
  from: string;
  decision?: StepDecision;
}

/** Adds the node and leads the open ends to it. */
export function add(graph: Graph, node: Node, from: Exit[]): void {
  graph.nodes.push(node);
  connect(graph, from, node.id);
}

export function connect(graph: Graph, from: Exit[], to: string): void {
  for (const exit of from) {
    const name = exit.decision ? `${exit.from}-${exit.decision.value}` : `${exit.from}-to-${to}`;
    graph.edges.push({
      id: `flow-${name}`,
      from: exit.from,
      to,
      ...(exit.decision && { decision: exit.decision }),
    });
  }
}

/** The open end of a step for one of its decisions, or for being done. */
export function exitOf(step: Step, value?: string): Exit {
  const decision = step.decisions.find((each) => each.value === value);
  return decision ? { from: step.elementId, decision } : { from: step.elementId };
}
