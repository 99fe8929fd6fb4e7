import type { Successors } from './components';

/**
 * For each reachable node, the last node that every way to it passes before it (its immediate dominator), by the
 * algorithm of Cooper, Harvey and Kennedy. The beginning is its own.
 */
export function immediateDominators(successors: Successors, start: number): Map<number, number> {
  const order = reversePostorder(successors, start);
  const position = new Map(order.map((node, index) => [node, index]));
  const predecessors = new Map<number, number[]>(order.map((node) => [node, []]));
  for (const node of order) for (const to of successors[node] ?? []) predecessors.get(to)?.push(node);
  const dominators = new Map([[start, start]]);
  const common = (one: number, other: number): number => {
    let [a, b] = [one, other];
    while (a !== b) {
      const aIsLater = (position.get(a) ?? 0) > (position.get(b) ?? 0);
      if (aIsLater) a = dominators.get(a) ?? start;
      else b = dominators.get(b) ?? start;
    }
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const node of order.slice(1)) {
      const known = (predecessors.get(node) ?? []).filter((each) => dominators.has(each));
      const dominator = known.reduce((one, other) => common(one, other), known[0] ?? start);
      if (dominators.get(node) !== dominator) changed = true;
      dominators.set(node, dominator);
    }
  }
  return dominators;
}

/** Every node before those it leads to, loops aside. */
export function reversePostorder(successors: Successors, start: number): number[] {
  const order: number[] = [];
  const seen = new Set([start]);
  const way = [{ node: start, next: 0 }];
  for (let last = way.at(-1); last; last = way.at(-1)) {
    const target = successors[last.node]?.[last.next];
    last.next += 1;
    if (target === undefined) {
      order.push(last.node);
      way.pop();
    } else if (!seen.has(target)) {
      seen.add(target);
      way.push({ node: target, next: 0 });
    }
  }
  return order.reverse();
}
