import type { LintContext } from '../../processes/rules';
import { verdictOn, type Verdict } from '../../processes/rules/verdict';

export interface JudgeRequest {
  bpmn: string;
  context: LintContext;
}

/** What the rules say of a redesign. Throws the problem `draft-too-heavy`. */
export type JudgeModel = (request: JudgeRequest) => Promise<Verdict>;

export const judgeModel: JudgeModel = ({ bpmn, context }) => verdictOn(bpmn, context);
