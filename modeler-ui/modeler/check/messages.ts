import type { Finding, LintContext } from '../../../processes/rules';

/** Asked of the worker; answers carry the same number. */
export interface Question {
  number: number;
  bpmn: string;
  context: LintContext;
}

export interface Verdict {
  number: number;
  findings: Finding[];
  /** Working hours of the slowest way, and those that the limit allows; null where none is stated. */
  hours: number | null;
  limitHours: number | null;
}
