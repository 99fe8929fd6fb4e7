import { textOf, type Element } from '../rules/model/element';
import { executableOf } from '../rules/model/model';
import { readStep, type StepView } from '../steps/readStep';
import { stepsInOrder } from '../steps/stepsInOrder';
import { nextOf, waysOf } from '../steps/ways';
import { movedSteps, type MovedStep } from './order';

/** A decision of a step and where it leads; `when` is empty where nothing is asked. */
export interface WayTo {
  when: string;
  to: string;
  /** Ids of the steps and ends that it leads to. */
  ids: string[];
}

export interface ComparedStep extends StepView {
  ways: WayTo[];
}

export interface ChangedStep {
  before: ComparedStep;
  after: ComparedStep;
}

/** What differs between two versions of a process, step by step; a step is the same one by its id. */
export interface Differences {
  added: ComparedStep[];
  removed: ComparedStep[];
  changed: ChangedStep[];
  moved: MovedStep[];
}

export function differencesBetween(before: Element, after: Element): Differences {
  const [earlier, later] = [stepsOf(before), stepsOf(after)];
  const idsOf = (steps: ComparedStep[]) => new Map(steps.map((step) => [step.elementId, step]));
  const [known, now] = [idsOf(earlier), idsOf(later)];
  return {
    added: later.filter(({ elementId }) => !known.has(elementId)),
    removed: earlier.filter(({ elementId }) => !now.has(elementId)),
    changed: later.flatMap((step): ChangedStep[] => {
      const was = known.get(step.elementId);
      return was && JSON.stringify(was) !== JSON.stringify(step) ? [{ before: was, after: step }] : [];
    }),
    moved: movedSteps(executableOf(before), executableOf(after)),
  };
}

/** The steps of the executable process in the order of the work. */
export function stepsOf(definitions: Element): ComparedStep[] {
  const process = executableOf(definitions);
  return process ? stepsInOrder(process).map((task) => ({ ...readStep(task), ways: waysFrom(task) })) : [];
}

function waysFrom(task: Element): WayTo[] {
  return waysOf(task)
    .map(({ label, value, to }) => {
      const next = nextOf(to);
      return {
        when: label || (value ?? ''),
        to: next.map(nameOf).join(', '),
        ids: next.map((each) => textOf(each, 'id')),
      };
    })
    .sort((one, other) => one.when.localeCompare(other.when));
}

const nameOf = (element: Element): string => textOf(element, 'name') || textOf(element, 'id');
