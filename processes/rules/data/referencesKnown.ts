import { extensionOf, textOf } from '../model/element';
import type { Node } from '../model/graph';
import { defineRule, type Raised, type RuleContext } from '../rule';

type Message = 'noForm' | 'unknownForm' | 'noDecision' | 'unknownDecision';

/** The forms and decisions that the process names are there when it is deployed. */
export const referencesKnown = defineRule<Message>({
  name: 'references-known',
  severity: 'error',
  source: null,
  scope: 'any',
  messages: {
    noForm: { vi: 'Bước "{name}" chưa có biểu mẫu.', en: 'The step "{name}" has no form.' },
    unknownForm: {
      vi: 'Bước "{name}" dùng biểu mẫu "{reference}" không có trong hệ thống.',
      en: 'The step "{name}" uses the form "{reference}", which there is not.',
    },
    noDecision: {
      vi: 'Việc tự động "{name}" chưa nêu bảng quyết định.',
      en: 'The task "{name}" names no decision table.',
    },
    unknownDecision: {
      vi: 'Việc tự động "{name}" dùng bảng quyết định "{reference}" không có trong hệ thống.',
      en: 'The task "{name}" uses the decision table "{reference}", which there is not.',
    },
  },
  check: ({ graph }, context) =>
    graph.nodes
      .filter(({ leaves }) => !leaves)
      .flatMap((node) => [...formOf(node, context), ...decisionOf(node, context)]),
});

function formOf(node: Node, { forms }: RuleContext): Raised<Message>[] {
  if (!node.step) return [];
  const { formId } = node.step;
  if (formId === '') return [raise('noForm', node, '')];
  return forms && !forms.some(({ id }) => id === formId) ? [raise('unknownForm', node, formId)] : [];
}

function decisionOf(node: Node, { decisions }: RuleContext): Raised<Message>[] {
  const called = extensionOf(node.element, 'zeebe:CalledDecision');
  if (node.type !== 'BusinessRuleTask' || extensionOf(node.element, 'zeebe:TaskDefinition')) return [];
  const id = textOf(called, 'decisionId');
  if (id === '') return [raise('noDecision', node, '')];
  // What is computed can be known only when it runs.
  const isComputed = id.startsWith('=');
  return decisions && !isComputed && !decisions.includes(id) ? [raise('unknownDecision', node, id)] : [];
}

function raise(message: Message, { id, name }: Node, reference: string): Raised<Message> {
  return { message, elementId: id, params: { name: name || id, reference } };
}
