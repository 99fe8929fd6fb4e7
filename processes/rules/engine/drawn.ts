import { childOf, childrenOf, textOf } from '../model/element';
import type { Model } from '../model/model';
import { defineRule, type Raised } from '../rule';

type Message = 'noDiagram' | 'notDrawn';

/** What is executed can be seen: every element has its place in the diagram. */
export const drawn = defineRule<Message>({
  name: 'drawn',
  severity: 'warning',
  source: null,
  scope: 'any',
  messages: {
    noDiagram: {
      vi: 'Quy trình chưa có sơ đồ nên không xem và sửa được bằng hình.',
      en: 'The process has no diagram, so that it can be neither seen nor edited as one.',
    },
    notDrawn: {
      vi: '"{name}" chưa được vẽ trong sơ đồ.',
      en: '"{name}" is not drawn in the diagram.',
    },
  },
  check: (model) => {
    const drawnElements = drawnIn(model);
    if (drawnElements.size === 0) return [{ message: 'noDiagram', elementId: '' }];
    return model.graph.nodes
      .filter(({ element, leaves }) => !leaves && !drawnElements.has(element))
      .map(({ id, name }): Raised<Message> => ({
        message: 'notDrawn',
        elementId: id,
        params: { name: name || id },
      }));
  },
});

function drawnIn({ definitions }: Model): Set<unknown> {
  const planes = childrenOf(definitions, 'diagrams').flatMap((diagram) => childOf(diagram, 'plane') ?? []);
  const shapes = planes.flatMap((plane) => childrenOf(plane, 'planeElement'));
  return new Set(shapes.flatMap((shape) => childOf(shape, 'bpmnElement') ?? textOf(shape, 'bpmnElement')));
}
