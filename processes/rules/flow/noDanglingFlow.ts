import { childOf, childrenOf, textOf, type Element } from '../model/element';
import { defineRule, type Raised } from '../rule';

type Message = 'noSource' | 'noTarget';

/** Every arrow leads from one element to another. */
export const noDanglingFlow = defineRule<Message>({
  name: 'no-dangling-flow',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    noSource: {
      vi: 'Mũi tên "{name}" không xuất phát từ phần tử nào.',
      en: 'The arrow "{name}" comes from nowhere.',
    },
    noTarget: { vi: 'Mũi tên "{name}" không dẫn đến phần tử nào.', en: 'The arrow "{name}" leads nowhere.' },
  },
  check: ({ process, graph }) => {
    const nodes = new Set(graph.nodes.map(({ element }) => element));
    return flowsIn(process).flatMap((flow) => endsOf(flow, nodes));
  },
});

function flowsIn(scope: Element | undefined): Element[] {
  return childrenOf(scope, 'flowElements').flatMap((element) =>
    element.$type === 'bpmn:SequenceFlow' ? [element] : flowsIn(element),
  );
}

/** An arrow may also name something that is no step: another arrow, the process itself. */
function endsOf(flow: Element, nodes: Set<Element>): Raised<Message>[] {
  const elementId = textOf(flow, 'id');
  const params = { name: textOf(flow, 'name') || elementId };
  const isNode = (element: Element | undefined): boolean => element !== undefined && nodes.has(element);
  return [
    ...(isNode(childOf(flow, 'sourceRef')) ? [] : [{ message: 'noSource', elementId, params } as const]),
    ...(isNode(childOf(flow, 'targetRef')) ? [] : [{ message: 'noTarget', elementId, params } as const]),
  ];
}
