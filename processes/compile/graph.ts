import type { Step, StepDecision } from './step';

/** What is drawn, before it has places: nodes, and arrows between them. A task with decisions owns its gateway. */
export interface Graph {
  nodes: Node[];
  edges: Edge[];
}

export interface Node {
  id: string;
  type: 'start' | 'task' | 'rule' | 'choice' | 'fork' | 'join' | 'merge' | 'end';
  name: string;
  /** Slot of the agency whose lane it lies in. */
  slot: string;
  unit: string;
  track: Track;
  /** Tasks only. */
  step?: Step;
  /** Rules only. */
  rule?: Rule;
}

/** A decision table that the engine evaluates. */
export interface Rule {
  decisionId: string;
  /** The variable that takes its result. */
  result: string;
}

/** The strand of work a node belongs to; nodes of a strand lie in a row. */
export type Track = 'withdrawal' | 'main' | 'supplement' | 'revision' | 'refusal';

export interface Edge {
  id: string;
  from: string;
  to: string;
  /** Set where `from` decides. */
  decision?: StepDecision;
  /** Set where `from` is a choice by case. */
  case?: CaseWay;
}

export interface CaseWay {
  id: string;
  name: string;
  /** Taken when no other case is. */
  otherwise: boolean;
}

/** An end still open: a node, and the decision or case by which it is left. */
export type Exit = Pick<Edge, 'from' | 'decision' | 'case'>;

/** Adds the node and leads the open ends to it. */
export function add(graph: Graph, node: Node, from: Exit[]): void {
  graph.nodes.push(node);
  connect(graph, from, node.id);
}

export function connect(graph: Graph, from: Exit[], to: string): void {
  for (const exit of from) {
    const by = exit.decision?.value ?? exit.case?.id;
    const id = `flow-${exit.from}-${by ?? `to-${to}`}`;
    graph.edges.push({ id, to, ...exit });
  }
}

/** The open end of a step for one of its decisions, or for being done. */
export function exitOf(step: Step, value?: string): Exit {
  const decision = step.decisions.find((each) => each.value === value);
  return decision ? { from: step.elementId, decision } : { from: step.elementId };
}

/** Whether it is drawn as a box. */
export function isTask({ type }: Node): boolean {
  return type === 'task' || type === 'rule';
}

/** The words on an arrow. */
export function wordsOf(edge: Edge): string {
  return edge.decision?.short ?? edge.case?.name ?? '';
}
