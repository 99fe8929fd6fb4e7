import { decidedBy } from '../model/decided';
import { choiceIn } from '../model/expressions';
import { decisionsIn } from '../model/forms';
import type { Node } from '../model/graph';
import type { Step } from '../model/step';
import { defineRule, type KnownForm, type Raised } from '../rule';

type Message = 'noWay' | 'notOffered' | 'noDefault';

/** Each decision that an officer may take leads somewhere, and each arrow belongs to a decision. */
export const decisionCovered = defineRule<Message>({
  name: 'decision-covered',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    noWay: {
      vi: 'Bước "{name}" cho chọn "{decision}" nhưng sau đó không có mũi tên nào, hồ sơ sẽ bị treo.',
      en: 'The step "{name}" offers "{decision}", but no arrow leaves for it: the dossier would be stuck.',
    },
    notOffered: {
      vi: 'Có mũi tên cho quyết định "{decision}" nhưng biểu mẫu của bước "{name}" không cho chọn.',
      en: 'An arrow is drawn for the decision "{decision}", which the form of the step "{name}" does not offer.',
    },
    noDefault: {
      vi: 'Cổng "{name}" không có đường mặc định và điều kiện không xét hết mọi khả năng.',
      en: 'The gateway "{name}" has no default way, and its conditions do not cover all there may be.',
    },
  },
  check: ({ graph, properties }, { forms = [] }) => {
    const known = new Map(forms.map((form) => [form.id, form]));
    const decided = decidedBy(graph);
    const cases = casesIn(properties.get('cases') ?? '');
    return graph.nodes
      .filter(({ type, out }) => type === 'ExclusiveGateway' && out.length > 1)
      .flatMap((gateway) => saidOf(gateway, decided, known, cases));
  },
});

function saidOf(
  gateway: Node,
  decided: Map<string, Step>,
  known: Map<string, KnownForm>,
  cases: string[],
): Raised<Message>[] {
  const choices = gateway.out.map(({ condition, isDefault }) => (isDefault ? null : choiceIn(condition)));
  const hasDefault = gateway.out.some(({ isDefault }) => isDefault);
  const variable = choices.find((choice) => choice)?.variable;
  const step = variable === undefined ? undefined : decided.get(variable);
  const isOne = variable !== undefined && choices.every((each) => !each || each.variable === variable);
  const led = choices.flatMap((choice) => choice?.values ?? []);
  if (isOne && variable === 'case' && cases.length && cases.every((id) => led.includes(id))) return [];
  const form = step && known.get(step.formId);
  if (!step || !isOne) return withoutDefault(gateway, hasDefault || Boolean(step));
  return form ? compare(gateway, step, form, led, hasDefault) : [];
}

function compare(
  gateway: Node,
  step: Step,
  form: KnownForm,
  led: string[],
  hasDefault: boolean,
): Raised<Message>[] {
  const offered = decisionsIn(form);
  const raise = (message: Message, elementId: string, decision: string): Raised<Message> => ({
    message,
    elementId,
    params: { name: step.name, decision },
  });
  const without = hasDefault ? [] : offered.filter((decision) => !led.includes(decision));
  return [
    ...without.map((decision) => raise('noWay', gateway.id, decision)),
    ...led.filter((value) => !offered.includes(value)).map((value) => raise('notOffered', gateway.id, value)),
  ];
}

function withoutDefault({ id, name }: Node, isSafe: boolean): Raised<Message>[] {
  return isSafe
    ? []
    : [{ message: 'noDefault', elementId: id, params: { name: name || id }, severity: 'warning' }];
}

function casesIn(text: string): string[] {
  return text.split(';').flatMap((part) => part.split('=')[0]?.trim() || []);
}
