import type { Graph, Node } from '../model/graph';
import { leadingTo, reachableFrom, startsOf } from '../paths/reach';
import { defineRule, type Raised } from '../rule';

type Message = 'stops' | 'circles' | 'noEnd' | 'noStart';

/** From every step the dossier can come to an end of the process. */
export const noDeadEnd = defineRule<Message>({
  name: 'no-dead-end',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    stops: {
      vi: 'Quy trình đi đến "{name}" rồi không đi tiếp được; hãy nối sang bước sau hoặc sự kiện kết thúc.',
      en: 'The process stops at "{name}": lead it on to a step or to an end event.',
    },
    circles: {
      vi: 'Từ "{name}" không có đường nào đến sự kiện kết thúc.',
      en: 'No way leads from "{name}" to an end event.',
    },
    noEnd: { vi: 'Quy trình không có sự kiện kết thúc.', en: 'The process has no end event.' },
    noStart: { vi: 'Quy trình không có sự kiện bắt đầu.', en: 'The process has no start event.' },
  },
  check: ({ graph }) => {
    const ends = graph.nodes.filter(({ type }) => type === 'EndEvent');
    const living = leadingTo(
      graph,
      ends.map(({ index }) => index),
    );
    const reached = reachableFrom(graph, startsOf(graph));
    return [
      ...(ends.length === 0 ? [{ message: 'noEnd', elementId: '' } as const] : []),
      ...(startsOf(graph).length === 0 ? [{ message: 'noStart', elementId: '' } as const] : []),
      ...graph.nodes
        .filter((node) => reached.has(node.index) && !living.has(node.index))
        .flatMap((node) => deadEndAt(graph, node)),
    ];
  },
});

/** Only where the way ends or turns, not at every step that leads there. */
function deadEndAt({ nodes }: Graph, node: Node): Raised<Message>[] {
  const params = { name: node.name || node.id };
  if (node.out.length === 0) return [{ message: 'stops', elementId: node.id, params }];
  const circles = node.out.some(
    ({ to }) => (nodes[to]?.index ?? 0) <= node.index && !stopsAhead(nodes, node),
  );
  return circles ? [{ message: 'circles', elementId: node.id, params }] : [];
}

function stopsAhead(nodes: Node[], { out }: Node): boolean {
  return out.some(({ to }) => nodes[to]?.out.length === 0);
}
