import type { Node } from '../model/graph';
import type { Model } from '../model/model';
import { endsOf } from '../paths/reach';
import { defineRule, type Raised } from '../rule';

type Message = 'elsewhere' | 'nobody' | 'notReturned';

/** The result, a refusal too, is handed over where the dossier was submitted. */
export const resultReturned = defineRule<Message>({
  name: 'result-returned',
  severity: 'error',
  source: {
    vi: 'Điều 16 và Điều 20 Nghị định 61/2018/NĐ-CP: trả kết quả tại nơi nộp hồ sơ',
    en: 'articles 16 and 20 of Decree 61/2018/NĐ-CP: the result is returned where the dossier was submitted',
  },
  scope: 'procedure',
  messages: {
    elsewhere: {
      vi: 'Bước cuối trước "{end}" là "{name}", không phải của bộ phận tiếp nhận nơi nộp hồ sơ.',
      en: 'The last step before "{end}" is "{name}", which is not one of the reception where the dossier was submitted.',
    },
    nobody: {
      vi: 'Có thể đến "{end}" mà không ai trả kết quả cho người nộp.',
      en: '"{end}" can be reached without anybody handing anything over to the applicant.',
    },
    notReturned: {
      vi: 'Không có kết thúc nào là trả kết quả (sự kiện kết thúc có mã returned).',
      en: 'The process never ends with the result returned (an end event with the id returned).',
    },
  },
  check: (model) => {
    const ends = endsOf(model.graph);
    const none = ends.every(({ id }) => id !== 'returned');
    return [
      ...(none ? [{ message: 'notReturned', elementId: '' } as const] : []),
      ...ends.flatMap((end) => lastStepsOf(model, end)),
    ];
  },
});

/** Looks back from the end to the nearest steps of people. */
function lastStepsOf({ graph }: Model, end: Node): Raised<Message>[] {
  const found: Raised<Message>[] = [];
  const seen = new Set([end.index]);
  const open = [end];
  const named = end.name || end.id;
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'StartEvent')
      found.push({ message: 'nobody', elementId: end.id, params: { end: named } });
    for (const { from } of node.in) {
      const before = graph.nodes[from];
      if (!before || seen.has(from)) continue;
      seen.add(from);
      if (!before.step) open.push(before);
      else if (before.step.agency !== 'reception' || before.step.role !== 'reception')
        found.push({ message: 'elsewhere', elementId: before.id, params: { end: named, name: before.name } });
    }
  }
  return found;
}
