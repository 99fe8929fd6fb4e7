import { childOf, childrenOf, textOf } from '../model/element';
import type { Node } from '../model/graph';
import type { Model } from '../model/model';
import { defineRule, type Raised } from '../rule';
import { obstaclesIn } from './obstacles';

type Message = 'none' | 'standing' | 'moved' | 'sameMessage';

/** Which dossiers of the version before this one can not be taken along. */
export const migration = defineRule<Message>({
  name: 'migration',
  severity: 'warning',
  source: { vi: 'giới hạn khi chuyển hồ sơ đang chạy', en: 'a limit of moving running dossiers' },
  scope: 'any',
  messages: {
    none: {
      vi: 'Không hồ sơ đang chạy nào chuyển được sang phiên bản này vì có quy trình con theo sự kiện "{name}".',
      en: 'No running dossier can be migrated to this version, because of the event sub-process "{name}".',
    },
    standing: {
      vi: 'Hồ sơ đang ở "{name}" của phiên bản trước không chuyển được sang phiên bản này.',
      en: 'Dossiers at "{name}" of the previous version cannot be migrated to this one.',
    },
    moved: {
      vi: '"{name}" được chuyển vào hoặc ra khỏi quy trình con: hồ sơ đang ở đó không chuyển được.',
      en: '"{name}" moves into or out of a sub-process: dossiers standing there cannot be migrated.',
    },
    sameMessage: {
      vi: 'Sự kiện gắn kèm "{name}" dùng lại tên thông điệp "{text}"; hãy thêm số phiên bản vào tên thì mới chuyển được hồ sơ.',
      en: 'The boundary event "{name}" uses the message name "{text}" again; put the version into the name, or dossiers there cannot be migrated.',
    },
  },
  check: (model, { previous }) => {
    if (!previous) return [];
    const sub = [previous, model]
      .flatMap(({ graph }) => obstaclesIn(graph))
      .find(({ obstacle }) => obstacle === 'eventSubProcess');
    if (sub)
      return [{ message: 'none', elementId: sub.node.id, params: { name: sub.node.name || sub.node.id } }];
    return [...standing(previous), ...moved(previous, model), ...sameMessage(previous, model)];
  },
});

/** A timer attached to an activity concerns those who stand at the activity. */
function standing({ graph }: Model): Raised<Message>[] {
  return obstaclesIn(graph).map(({ node }) => {
    const host = childOf(node.element, 'attachedToRef') ?? node.element;
    const name = textOf(host, 'name') || textOf(host, 'id');
    return { message: 'standing', elementId: textOf(host, 'id'), params: { name } };
  });
}

function moved(previous: Model, { graph }: Model): Raised<Message>[] {
  const before = new Map(previous.graph.nodes.map((node) => [node.id, node.within.join()]));
  return graph.nodes
    .filter(({ id, within, leaves }) => !leaves && before.has(id) && before.get(id) !== within.join())
    .map(({ id, name }) => ({ message: 'moved', elementId: id, params: { name: name || id } }));
}

function sameMessage(previous: Model, { graph }: Model): Raised<Message>[] {
  const before = new Set(boundariesOf(previous.graph.nodes).map(({ text }) => text));
  return boundariesOf(graph.nodes)
    .filter(({ text }) => before.has(text))
    .map(({ node, text }) => ({
      message: 'sameMessage',
      elementId: node.id,
      params: { name: node.name || node.id, text },
    }));
}

function boundariesOf(nodes: Node[]): { node: Node; text: string }[] {
  return nodes
    .filter(({ type }) => type === 'BoundaryEvent')
    .flatMap((node) =>
      childrenOf(node.element, 'eventDefinitions').flatMap((definition) => {
        const text = textOf(childOf(definition, 'messageRef'), 'name');
        return text ? [{ node, text }] : [];
      }),
    );
}
