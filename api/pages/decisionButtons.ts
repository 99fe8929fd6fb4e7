import type { DecisionButton, Translate } from '../../templates';
import type { UserTaskDetailJson } from '../queries';
import type { StepWords } from './stepWords';

const turnsDown = new Set(['refuse']);

function lookOf(value: string, at: number): DecisionButton['look'] {
  if (turnsDown.has(value)) return 'warning';
  return at === 0 ? 'primary' : 'secondary';
}

/** The buttons of a task, each with what happens next. */
export function decisionButtonsFor(
  task: Pick<UserTaskDetailJson, 'elementId' | 'decisions'>,
  words: Pick<StepWords, 'next'>,
  t: Translate,
): DecisionButton[] {
  return task.decisions.map(({ value, label }, at) => {
    const steps = words.next(task.elementId, value);
    const next = steps?.length ? t('task.next', { step: steps.join(', ') }) : t('task.ends');
    return { value, label, next: steps && next, look: lookOf(value, at) };
  });
}
