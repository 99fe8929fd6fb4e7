import type { Graph, Node } from '../model/graph';
import { immediateDominators } from '../paths/dominators';
import { reachableFrom, startsOf } from '../paths/reach';
import { defineRule } from '../rule';

/** A parallel gateway waits for all its branches: ways of which only one is taken must not meet there. */
export const parallelJoin = defineRule({
  name: 'parallel-join',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    stuck: {
      vi: 'Cổng song song "{name}" chờ mọi nhánh, nhưng từ "{split}" chỉ một nhánh được đi: hồ sơ sẽ bị treo.',
      en: 'The parallel gateway "{name}" waits for all branches, but "{split}" lets only one go: the dossier would be stuck.',
    },
  },
  check: ({ graph }) => {
    const splits = lastNodesBefore(graph);
    return graph.nodes.filter(isJoin).flatMap((join) => {
      const split = graph.nodes[splits.get(join.index) ?? -1];
      if (split?.type !== 'ExclusiveGateway' || someBranchReachesAll(graph, split, join)) return [];
      const params = { name: join.name || join.id, split: split.name || split.id };
      return [{ message: 'stuck', elementId: join.id, params } as const];
    });
  },
});

function isJoin({ type, in: before }: Node): boolean {
  return type === 'ParallelGateway' && before.length > 1;
}

/** For each node the one that all ways to it pass last. */
function lastNodesBefore(graph: Graph): Map<number, number> {
  const [start] = startsOf(graph);
  const successors = graph.nodes.map(({ out }) => out.map(({ to }) => to));
  return start === undefined ? new Map<number, number>() : immediateDominators(successors, start);
}

function someBranchReachesAll(graph: Graph, split: Node, join: Node): boolean {
  return split.out.some((branch) => {
    const reached = reachableFrom(graph, [branch.to], { node: (node) => node !== split && node !== join });
    return join.in.every((edge) => edge === branch || reached.has(edge.from));
  });
}
