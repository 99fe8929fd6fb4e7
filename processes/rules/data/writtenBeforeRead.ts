import { openingVariables, usesOf, type Uses } from '../model/variables';
import type { Graph, Node } from '../model/graph';
import { reversePostorder } from '../paths/dominators';
import { startsOf } from '../paths/reach';
import { defineRule, type Raised } from '../rule';

/** What an expression reads has been written on every way that leads there; otherwise the dossier stops with an incident. */
export const writtenBeforeRead = defineRule({
  name: 'written-before-read',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    unwritten: {
      vi: 'Biểu thức "{expression}" đọc biến "{variable}" nhưng có đường đi mà trước đó chưa bước nào ghi biến này.',
      en: 'The expression "{expression}" reads "{variable}", which no step has written on some way that leads there.',
    },
  },
  check: ({ graph, properties }, { forms }) => {
    const uses = graph.nodes.map((node) => usesOf(node, forms));
    const bits = new Bits();
    const opening = bits.of(openingVariables(properties));
    const after = writtenAfter(graph, uses, bits, opening);
    return graph.nodes.flatMap((node, index) =>
      unwrittenAt(node, uses[index], bits, before(node, after, opening), after),
    );
  },
});

type Unwritten = Raised<'unwritten'>;

function unwrittenAt(
  node: Node,
  uses: Uses | undefined,
  bits: Bits,
  known: bigint,
  after: Map<number, bigint>,
): Unwritten[] {
  // What cannot be reached reads nothing.
  if (!uses || !after.has(node.index)) return [];
  const own = known | bits.of(uses.local);
  return [
    ...uses.reads.flatMap((read) => missing(read.expression, read.variables, node.id, bits, own)),
    ...uses.choices.flatMap(({ id, expression, variables }) =>
      missing(expression, variables, id, bits, after.get(node.index) ?? 0n),
    ),
  ];
}

function missing(
  expression: string,
  variables: string[],
  elementId: string,
  bits: Bits,
  known: bigint,
): Unwritten[] {
  return variables
    .filter((variable) => (known & bits.of([variable])) === 0n)
    .map((variable) => ({ message: 'unwritten', elementId, params: { expression, variable } }));
}

/** What is surely written when a node is left: the greatest solution, found by going through the flow until nothing changes. */
function writtenAfter(graph: Graph, uses: Uses[], bits: Bits, opening: bigint): Map<number, bigint> {
  const after = new Map<number, bigint>();
  const order = [...new Set(startsOf(graph).flatMap((start) => orderFrom(graph, start)))];
  for (let changed = true; changed;) {
    changed = false;
    for (const index of order) {
      const [node, use] = [graph.nodes[index], uses[index]];
      if (!node || !use) continue;
      const known = before(node, after, opening);
      const written = use.writesAnything ? everything : known | bits.of(use.writes);
      if (after.get(index) !== written) changed = true;
      after.set(index, written);
    }
  }
  return after;
}

const everything = -1n;

/** Where parallel ways are joined all have been gone; elsewhere only one. What is not known yet does not limit. */
function before(node: Node, after: Map<number, bigint>, opening: bigint): bigint {
  const known = node.in.flatMap(({ from }) => after.get(from) ?? []);
  if (node.in.length === 0) return opening;
  if (known.length === 0) return everything;
  return node.type === 'ParallelGateway'
    ? known.reduce((all, each) => all | each)
    : known.reduce((all, each) => all & each);
}

function orderFrom({ nodes }: Graph, start: number): number[] {
  return reversePostorder(
    nodes.map(({ out }) => out.map(({ to }) => to)),
    start,
  );
}

/** Sets of variables as numbers, so that thousands of steps with thousands of variables stay cheap. */
class Bits {
  private readonly bits = new Map<string, bigint>();

  of(variables: string[]): bigint {
    return variables.reduce((all, variable) => all | this.bit(variable), 0n);
  }

  private bit(variable: string): bigint {
    const known = this.bits.get(variable);
    if (known !== undefined) return known;
    const bit = 1n << BigInt(this.bits.size);
    this.bits.set(variable, bit);
    return bit;
  }
}
