import { isTerminate, type Graph, type Node } from '../model/graph';
import { endsOf, reachableFrom, startsOf } from '../paths/reach';
import { defineRule, type Raised } from '../rule';

type Message = 'none' | 'late' | 'goesOn' | 'remains';

/** The applicant may take the dossier back as long as it is not decided. */
export const withdrawal = defineRule<Message>({
  name: 'withdrawal',
  severity: 'error',
  source: {
    vi: 'quyền rút hồ sơ của người nộp: cần đối chiếu văn bản của từng thủ tục',
    en: 'the applicant’s right to withdraw: to be checked against each procedure’s own law',
  },
  scope: 'procedure',
  messages: {
    none: {
      vi: 'Người nộp không rút được hồ sơ: thiếu việc thường trực (standing) "Người nộp rút hồ sơ".',
      en: 'The applicant cannot withdraw: there is no standing step for it.',
    },
    late: {
      vi: 'Việc rút hồ sơ "{name}" chỉ có sau khi đã qua bước khác; phải có ngay từ khi tiếp nhận.',
      en: 'The withdrawal "{name}" is possible only after other steps; it must be from the receipt on.',
    },
    goesOn: {
      vi: 'Sau khi rút hồ sơ ở "{name}", quy trình phải dừng hẳn: sự kiện kết thúc toàn bộ có mã withdrawn.',
      en: 'After the withdrawal "{name}" all must stop: an end event with the id withdrawn that terminates.',
    },
    remains: {
      vi: 'Kết thúc "{name}" không dừng toàn bộ quy trình nên việc rút hồ sơ vẫn treo, hồ sơ không đóng được.',
      en: 'The end "{name}" does not terminate, so that the withdrawal stays open and the dossier never closes.',
    },
  },
  check: ({ graph }) => {
    const standing = graph.nodes.filter(({ step }) => step?.kind === 'standing');
    if (standing.length === 0) return [{ message: 'none', elementId: '' }];
    const early = reachableFrom(graph, startsOf(graph), {
      node: ({ step, type }) => !step && splitsToAll(type),
    });
    return [
      ...standing.filter(({ index }) => !early.has(index)).map((node) => raise('late', node)),
      ...standing.filter((node) => !endsAll(graph, node)).map((node) => raise('goesOn', node)),
      ...endsOf(graph)
        .filter((end) => !isTerminate(end))
        .map((node) => raise('remains', node)),
    ];
  },
});

/** What a dossier passes at once and whole: a choice might pass the withdrawal by. */
function splitsToAll(type: string): boolean {
  return ['StartEvent', 'ParallelGateway', 'BusinessRuleTask', 'ServiceTask', 'ScriptTask'].includes(type);
}

function endsAll({ nodes }: Graph, { out }: Node): boolean {
  const targets = out.map(({ to }) => nodes[to]);
  return targets.length > 0 && targets.every((node) => node?.id === 'withdrawn' && isTerminate(node));
}

function raise(message: Message, { id, name }: Node): Raised<Message> {
  return { message, elementId: id, params: { name: name || id } };
}
