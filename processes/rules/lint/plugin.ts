import type { LintRule } from 'bpmnlint/lib/linter';
import { textOf, type Element } from '../model/element';
import { executableOf, modelOf } from '../model/model';
import type { Finding, Raised, Rule, RuleContext } from '../rule';
import { findingFrom, type Speaker } from '../speak';

/** Name under which bpmnlint knows the rules: `one-stop/deadline`. */
export const pluginName = 'one-stop';

/** bpmnProcessId of the process that apologises for an overdue dossier: it carries out no procedure of its own. */
const apologyProcess = 'xin-loi-hen-lai';

const failure: Speaker = {
  name: 'rule-failed',
  severity: 'error',
  source: null,
  messages: {
    failed: {
      vi: 'Quy tắc "{rule}" không kiểm tra được quy trình này ({detail}); hãy báo cho người quản trị.',
      en: 'The rule "{rule}" could not check this process ({detail}); please tell the administrator.',
    },
  },
};

/** A rule as bpmnlint wants it. It looks at the whole document at once; each report carries its finding. */
export function lintRuleFor(rule: Rule): (config: { context?: RuleContext }) => LintRule {
  return ({ context = {} }) => ({
    check: (node, reporter) => {
      if (node.$type !== 'bpmn:Definitions') return false;
      for (const finding of findingsOf(rule, node, context))
        reporter.report(finding.elementId || wholeOf(node), finding.message.vi, { finding });
      return false;
    },
  });
}

/** What is about no element is about the process, or about the document where there is none. */
function wholeOf(definitions: Element): string {
  return textOf(executableOf(definitions) ?? definitions, 'id');
}

/** A rule that throws is a finding, so that the others are heard and nobody takes silence for consent. */
function findingsOf(rule: Rule, definitions: Element, context: RuleContext): Finding[] {
  try {
    const model = modelOf(definitions);
    if (rule.scope === 'procedure' && model.processId === apologyProcess) return [];
    return rule.check(model, context).map((raised) => findingFrom(rule, raised));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const raised: Raised = { message: 'failed', elementId: '', params: { rule: rule.name, detail } };
    return [findingFrom(failure, raised)];
  }
}
