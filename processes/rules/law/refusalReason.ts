import { decidedBy } from '../model/decided';
import { choiceIn } from '../model/expressions';
import { fieldsOf } from '../model/forms';
import type { Edge, Graph, Node } from '../model/graph';
import type { Model } from '../model/model';
import { endsOf, reachableFrom, startsOf, type Passable } from '../paths/reach';
import { defineRule, type KnownForm, type Raised, type RuleContext } from '../rule';

type Message = 'noReason' | 'notSigned';

const refusal = 'refuse';
const refusedEnd = 'refused';

/** Who is refused is told why, in writing, under the leader's signature. */
export const refusalReason = defineRule<Message>({
  name: 'refusal-reason',
  severity: 'error',
  source: {
    vi: 'Điều 17, Điều 19 Nghị định 61/2018/NĐ-CP; Mẫu 03 Thông tư 01/2018/TT-VPCP',
    en: 'articles 17 and 19 of Decree 61/2018/NĐ-CP; form 03 of Circular 01/2018/TT-VPCP',
  },
  scope: 'procedure',
  messages: {
    noReason: {
      vi: 'Hồ sơ có thể bị từ chối mà không biểu mẫu nào bắt buộc ghi lý do (trường reason).',
      en: 'A dossier may be refused without any form that demands the reason (field reason).',
    },
    notSigned: {
      vi: 'Hồ sơ có thể bị từ chối mà không qua bước ký của lãnh đạo (vai trò leader).',
      en: 'A dossier may be refused without passing a step of the leader (role leader).',
    },
  },
  check: (model, context) => {
    const refused = endsOf(model.graph).find(({ id }) => id === refusedEnd);
    if (!refused) return [];
    const starts = startsOf(model.graph);
    const unsigned: Passable = { node: ({ step }) => step?.role !== 'leader' };
    // The reason for which a supplement was asked is not that of a refusal: after it, there is none yet.
    const unexplained = [...starts, ...model.supplements];
    return [
      ...reachable(model.graph, starts, refused, 'notSigned', unsigned),
      ...(context.forms
        ? reachable(model.graph, unexplained, refused, 'noReason', withoutReason(model, context))
        : []),
    ];
  },
});

function reachable(
  graph: Graph,
  from: number[],
  end: Node,
  message: Message,
  passable: Passable,
): Raised<Message>[] {
  const seen = reachableFrom(graph, from, passable);
  return seen.has(end.index) ? [{ message, elementId: end.id }] : [];
}

/** The ways on which no reason for a refusal has been asked yet. */
function withoutReason({ graph }: Model, { forms = [] }: RuleContext): Passable {
  const known = new Map(forms.map((form) => [form.id, form]));
  const decided = decidedBy(graph);
  return {
    node: ({ step }) => !step || !asksReason(known.get(step.formId), null),
    edge: (edge) => {
      const choice = refusalIn(edge);
      const step = choice && decided.get(choice);
      return !step || !asksReason(known.get(step.formId), refusal);
    },
  };
}

/** The variable by whose value `refuse` an arrow is taken. */
function refusalIn({ condition }: Edge): string | undefined {
  const choice = choiceIn(condition);
  return choice?.values.length === 1 && choice.values[0] === refusal ? choice.variable : undefined;
}

function asksReason(form: KnownForm | undefined, decision: string | null): boolean {
  return (form ? fieldsOf(form) : []).some(
    ({ key, required, shownFor }) =>
      key === 'reason' && required && (decision ? shownFor.includes(decision) : shownFor.length === 0),
  );
}
