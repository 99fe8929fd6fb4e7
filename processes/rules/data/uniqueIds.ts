import { textOf } from '../model/element';
import { walk } from '../model/tree';
import { defineRule } from '../rule';

/** Every id stands once in the whole document: the engine refuses it otherwise, and histories could not be told apart. */
export const uniqueIds = defineRule({
  name: 'unique-ids',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    duplicate: {
      vi: 'Mã "{id}" được dùng {count} lần; mỗi phần tử phải có mã riêng.',
      en: 'The id "{id}" is used {count} times; each element must have its own.',
    },
  },
  check: ({ definitions }) => {
    const counts = new Map<string, number>();
    walk(definitions, (element) => {
      const id = textOf(element, 'id');
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
      // Ids of extensions are their own affair.
      return element.$type !== 'bpmn:ExtensionElements';
    });
    return [...counts]
      .filter(([, count]) => count > 1)
      .map(([id, count]) => ({ message: 'duplicate', elementId: id, params: { id, count } }));
  },
});
