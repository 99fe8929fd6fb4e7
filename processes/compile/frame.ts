import { counter } from '../patterns/agencies';
import { put, stepAt, type Drawing } from './drawing';
import { add, exitOf, type Exit, type Node, type Track } from './graph';
import type { Step } from './step';

/** What every dossier has: the start, the way to withdraw it all along, the refusal handed over, the ends. */

export function frame(id: string, type: Node['type'], name: string, track: Track = 'main'): Node {
  return { id, type, name, slot: 'reception', unit: counter, track };
}

export function counterStep(
  drawing: Drawing,
  elementId: string,
  name: string,
  form: Step['form'],
  share?: number,
): Step {
  const place = { elementId, name, form, slot: 'reception', role: 'reception', unit: counter } as const;
  return stepAt(drawing, { ...place, stage: 'return', ...(share !== undefined && { share }) });
}

/** Withdrawal is a task that stands open beside the others; reaching its end ends the process. */
export function addWithdrawal(drawing: Drawing): void {
  const step = counterStep(drawing, 'withdrawal', 'Người nộp rút hồ sơ', 'withdrawal');
  const standing: Step = { ...step, kind: 'standing', stage: 'withdrawal' };
  put(drawing, standing, 'withdrawal', [{ from: 'open' }]);
  add(drawing.graph, frame('withdrawn', 'end', 'Đã rút hồ sơ', 'withdrawal'), [exitOf(standing)]);
}

/** The refusal lies ready at the counter as long as the applicant lets it. */
export function addRefusalHandOver(drawing: Drawing, refused: Exit[]): void {
  if (!refused.length) return;
  const step = counterStep(drawing, 'return-refusal', 'Trả văn bản từ chối', 'refusal-hand-over');
  put(drawing, step, 'refusal', refused);
  add(drawing.graph, frame('refused', 'end', 'Đã từ chối', 'refusal'), [exitOf(step)]);
}
