import { childOf, childrenOf, textOf, type Element } from '../../processes/rules/model/element';
import { executableOf } from '../../processes/rules/model/model';
import { readStep, type StepView } from '../../processes/steps/readStep';
import { stepsInOrder } from '../../processes/steps/stepsInOrder';
import { nextOf, waysOf } from '../../processes/steps/ways';

/** A decision of a step and where it leads; `when` is empty where nothing is asked. */
export interface WayTo {
  when: string;
  to: string;
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
  };
}

/** The steps of the executable process in the order of the work. */
export function stepsOf(definitions: Element): ComparedStep[] {
  const process = executableOf(definitions);
  return process ? stepsInOrder(process).map((task) => ({ ...readStep(task), ways: waysFrom(task) })) : [];
}

function waysFrom(task: Element): WayTo[] {
  return waysOf(task)
    .map(({ label, value, to }) => ({ when: label || (value ?? ''), to: nextOf(to).map(nameOf).join(', ') }))
    .sort((one, other) => one.when.localeCompare(other.when));
}

const nameOf = (element: Element): string => textOf(element, 'name') || textOf(element, 'id');

/** How each element is drawn in the picture of the two; what is the same is not in it. */
export type Mark = 'added' | 'removed' | 'changed' | 'moved';

export function marksBetween(before: Element, after: Element): Map<string, Mark> {
  const { changed } = differencesBetween(before, after);
  const [earlier, later] = [boundsIn(before), boundsIn(after)];
  const marks = new Map<string, Mark>();
  for (const [id, place] of later) {
    if (!earlier.has(id)) marks.set(id, 'added');
    else if (earlier.get(id) !== place) marks.set(id, 'moved');
  }
  for (const id of earlier.keys()) if (!later.has(id)) marks.set(id, 'removed');
  for (const step of changed) marks.set(step.after.elementId, 'changed');
  return marks;
}

/** Where each element is drawn, as text that can be compared. */
function boundsIn(definitions: Element): Map<string, string> {
  const planes = childrenOf(definitions, 'diagrams').flatMap((diagram) => childOf(diagram, 'plane') ?? []);
  const drawn = planes.flatMap((plane) => childrenOf(plane, 'planeElement'));
  return new Map(drawn.map((each) => [textOf(childOf(each, 'bpmnElement'), 'id'), placeOf(each)]));
}

function placeOf(drawn: Element): string {
  const bounds = childOf(drawn, 'bounds');
  const points = bounds ? [bounds] : childrenOf(drawn, 'waypoint');
  return JSON.stringify(
    points.map((point) => ['x', 'y', 'width', 'height'].map((key) => numberOf(point, key))),
  );
}

/** Ends of arrows are kept to the pixel; less than that nobody sees. */
function numberOf(element: Element, key: string): number {
  const value = (element as unknown as Record<string, unknown>)[key];
  return typeof value === 'number' ? Math.round(value) : 0;
}
