import type { ProcedureEntry } from '../../processes';
import type { DecisionButton, Translate } from '../../templates';
import type { UserTaskDetailJson } from '../queries';
import { nextStepsFor } from './stepWords';

const turnsDown = new Set(['refuse']);

function lookOf(value: string, at: number): DecisionButton['look'] {
  if (turnsDown.has(value)) return 'warning';
  return at === 0 ? 'primary' : 'secondary';
}

/** The buttons of a task, each with what happens next. */
export function decisionButtonsFor(
  task: UserTaskDetailJson,
  entry: ProcedureEntry | undefined,
  t: Translate,
): DecisionButton[] {
  return task.decisions.map(({ value, label }, at) => {
    const next = entry ? nextStepsFor(entry, task.elementId, value) : [];
    const words = next.length ? t('task.next', { step: next.join(', ') }) : t('task.ends');
    return { value, label, next: entry ? words : null, look: lookOf(value, at) };
  });
}
