import type { LintRule } from 'bpmnlint/lib/linter';
import { groupsAgree } from './data/groupsAgree';
import { ownProcedure } from './data/ownProcedure';
import { referencesKnown } from './data/referencesKnown';
import { uniqueIds } from './data/uniqueIds';
import { writtenBeforeRead } from './data/writtenBeforeRead';
import { drawn } from './engine/drawn';
import { executable } from './engine/executable';
import { migratable } from './engine/migratable';
import { migration } from './engine/migration';
import { stableIds } from './engine/stableIds';
import { decisionCovered } from './flow/decisionCovered';
import { noDanglingFlow } from './flow/noDanglingFlow';
import { noDeadEnd } from './flow/noDeadEnd';
import { noEndlessLoop } from './flow/noEndlessLoop';
import { parallelJoin } from './flow/parallelJoin';
import { reachable } from './flow/reachable';
import { deadline } from './law/deadline';
import { knownOutcome } from './law/knownOutcome';
import { oneSupplement } from './law/oneSupplement';
import { overdueApology } from './law/overdueApology';
import { postingPeriod } from './law/postingPeriod';
import { receiptAppointment } from './law/receiptAppointment';
import { refusalReason } from './law/refusalReason';
import { resultReturned } from './law/resultReturned';
import { stepResponsibility } from './law/stepResponsibility';
import { supplementInTime } from './law/supplementInTime';
import { withdrawal } from './law/withdrawal';
import { lintRuleFor } from './lint/plugin';
import { lintWith, type LintContext } from './lint/lintModel';
import type { Element } from './model/element';
import type { Finding, Rule, RuleContext } from './rule';

/** What is asked of every process definition. A new rule is one file with its table and its page, and one line here. */
export const rules: readonly Rule[] = [
  receiptAppointment,
  oneSupplement,
  supplementInTime,
  refusalReason,
  stepResponsibility,
  deadline,
  postingPeriod,
  overdueApology,
  resultReturned,
  withdrawal,
  knownOutcome,
  noDanglingFlow,
  noDeadEnd,
  reachable,
  noEndlessLoop,
  parallelJoin,
  decisionCovered,
  writtenBeforeRead,
  referencesKnown,
  groupsAgree,
  ownProcedure,
  uniqueIds,
  executable,
  drawn,
  migratable,
  stableIds,
  migration,
];

/** Everything wrong with a process definition, given as BPMN or as its tree: no finding means none. */
export function lintModel(model: Element | string, context?: LintContext): Promise<Finding[]> {
  return lintWith(rules, model, context);
}

/** The same rules for bpmnlint itself and its view in the modeler; `config.context` is a `RuleContext`. */
export const plugin: { rules: Record<string, (config: { context?: RuleContext }) => LintRule> } = {
  rules: Object.fromEntries(rules.map((rule) => [rule.name, lintRuleFor(rule)])),
};

export { explain, type Language } from './speak';
export type { LintContext } from './lint/lintModel';
export type { Finding, KnownForm, PathStep, Rule, RuleContext, Severity, Text } from './rule';
