import type { Node } from '../model/graph';
import { componentsInOrder, isLoop } from '../paths/components';
import { defineRule } from '../rule';

/** Nothing goes round by itself: a loop without a person or a wait in it would keep the engine busy for ever. */
export const noEndlessLoop = defineRule({
  name: 'no-endless-loop',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    endless: {
      vi: 'Vòng lặp qua {names} không có bước nào của người hay bước chờ, nên sẽ chạy mãi không dừng.',
      en: 'The loop through {names} has no step of a person and no wait in it: it would run for ever.',
    },
  },
  check: ({ graph: { nodes } }) => {
    const successors = nodes.map((node) =>
      stands(node) ? [] : node.out.flatMap(({ to }) => (nodes[to] && !stands(nodes[to]) ? [to] : [])),
    );
    return componentsInOrder(successors)
      .filter((component) => isLoop(component, successors))
      .map((component) => {
        const loop = component.sort((one, other) => one - other).flatMap((index) => nodes[index] ?? []);
        const names = loop.map(({ name, id }) => name || id).join(', ');
        return { message: 'endless', elementId: loop[0]?.id ?? '', params: { names } };
      });
  },
});

/** Elements at which the engine waits for something from outside. */
function stands({ type, events }: Node): boolean {
  if (['UserTask', 'ReceiveTask', 'ManualTask'].includes(type)) return type !== 'ManualTask';
  return type === 'IntermediateCatchEvent' && events.length > 0;
}
