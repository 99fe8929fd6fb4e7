import { reachableFrom, startsOf } from '../paths/reach';
import { defineRule } from '../rule';

/** Every step can be reached: one that cannot is a mistake in the drawing. */
export const reachable = defineRule({
  name: 'reachable',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    unreachable: {
      vi: 'Không có đường nào từ lúc tiếp nhận đến "{name}".',
      en: 'No way leads from the receipt to "{name}".',
    },
  },
  check: ({ graph }) => {
    const reached = reachableFrom(graph, startsOf(graph));
    return graph.nodes
      .filter(({ index, leaves }) => !leaves && !reached.has(index))
      .map(({ id, name }) => ({ message: 'unreachable', elementId: id, params: { name: name || id } }));
  },
});
