import type { LintContext } from '../../../processes/rules';
import { measure } from '../marks';
import type { Question, Verdict } from './messages';

/** The parts of a Worker that are used. */
export interface Judge {
  postMessage(question: Question): void;
  onmessage: ((event: { data: Verdict }) => void) | null;
  onerror: ((event: never) => void) | null;
}

/** Asks for a verdict on the draft as it is now; only the newest answer is heard. */
export class Checker {
  private asked = 0;
  private answered: (() => void) | undefined;

  constructor(
    private readonly judge: Judge,
    private context: LintContext,
    heard: { verdict: (verdict: Verdict) => void; failed: () => void },
  ) {
    judge.onmessage = ({ data }) => {
      if (data.number !== this.asked) return;
      this.answered?.();
      heard.verdict(data);
    };
    judge.onerror = heard.failed;
  }

  /** What there is besides the diagram has changed. */
  know(change: Partial<LintContext>): void {
    this.context = { ...this.context, ...change };
  }

  ask(bpmn: string): void {
    this.asked += 1;
    this.answered = measure('modeler:checked');
    this.judge.postMessage({ number: this.asked, bpmn, context: this.context });
  }
}
