import type { Node } from '../model/graph';
import type { Model } from '../model/model';
import { defineRule, type Raised } from '../rule';

type Message = 'renamed' | 'removed' | 'otherKind' | 'otherProcess';

/** Between versions a step keeps its id: the history, the figures and the migration of running dossiers go by it. */
export const stableIds = defineRule<Message>({
  name: 'stable-ids',
  severity: 'warning',
  source: { vi: 'lịch sử và số liệu đi theo từng bước', en: 'history and figures go by the steps' },
  scope: 'any',
  messages: {
    renamed: {
      vi: 'Bước "{name}" được thay bằng một bước mới cùng tên: hồ sơ đang ở bước này chỉ chuyển được khi chỉ rõ bước thay thế.',
      en: 'The step "{name}" is replaced by a new one of the same name: dossiers standing there migrate only when it is named for them.',
    },
    removed: {
      vi: 'Bước "{name}" bị bỏ: hồ sơ đang ở bước này phải được chỉ định bước khác mới chuyển được.',
      en: 'The step "{name}" is removed: dossiers standing there migrate only when another step is named.',
    },
    otherKind: {
      vi: '"{name}" đổi sang loại khác; hãy bỏ đi và vẽ một phần tử mới.',
      en: '"{name}" becomes of another kind; remove it and draw a new one.',
    },
    otherProcess: {
      vi: 'Mã quy trình đổi từ "{id}" thành "{now}": sẽ là một quy trình khác, không phải phiên bản mới.',
      en: 'The process id changes from "{id}" to "{now}": that is another process, not a new version.',
    },
  },
  check: (model, { previous }) => (previous ? compare(previous, model) : []),
});

function compare(previous: Model, model: Model): Raised<Message>[] {
  const now = new Map(model.graph.nodes.map((node) => [node.id, node]));
  const before = new Set(previous.graph.nodes.map(({ id }) => id));
  const added = model.graph.nodes.filter(({ id }) => !before.has(id));
  return [
    ...otherProcess(previous.processId, model.processId),
    ...previous.graph.nodes
      .filter((node) => standsThere(node) && !node.leaves)
      .flatMap((node) => changeOf(node, now.get(node.id), added)),
  ];
}

function otherProcess(id: string, now: string): Raised<Message>[] {
  return id === now
    ? []
    : [{ message: 'otherProcess', elementId: now, params: { id, now }, severity: 'error' }];
}

function changeOf({ id, name, type }: Node, now: Node | undefined, added: Node[]): Raised<Message>[] {
  if (now?.type === type) return [];
  if (now) {
    const params = { id, name: name || id, was: type, now: now.type };
    return [{ message: 'otherKind', elementId: id, params, severity: 'error' }];
  }
  const twin = added.find((each) => each.type === type && each.name === name && name !== '');
  const params = { id, name: name || id };
  return twin
    ? [{ message: 'renamed', elementId: twin.id, params: { ...params, now: twin.id } }]
    : [{ message: 'removed', elementId: '', params }];
}

/** Where a dossier may stand, and the ends by which its outcome is told. */
function standsThere({ type }: Node): boolean {
  return !type.endsWith('Gateway');
}
