import type { StatedStep } from '../patterns/params';
import { add, type Exit, type Graph, type Track } from './graph';
import type { Step } from './step';

/** A process while it is being drawn. */
export interface Drawing {
  graph: Graph;
  /** What sources say about single steps, by element id. */
  stated: Record<string, StatedStep>;
}

/** Where a part of the work leads: on, or to the counter with a refusal. */
export interface Exits {
  done: Exit[];
  refused: Exit[];
}

export type Place = Pick<Step, 'elementId' | 'name' | 'slot' | 'role' | 'unit' | 'stage' | 'form'> &
  Partial<
    Pick<
      Step,
      'decisions' | 'kind' | 'waitFor' | 'share' | 'hours' | 'legalBasis' | 'postingDays' | 'whenOverdue'
    >
  >;

/** A step as its place has it, with what is stated about it laid over. */
export function stepAt({ stated }: Drawing, place: Place): Step {
  const said = stated[place.elementId] ?? {};
  const hours = said.hours ?? place.hours ?? null;
  const ofLimit = hours === null && place.share !== undefined;
  return {
    kind: 'work',
    waitFor: '',
    decisions: [],
    ...place,
    name: said.name ?? place.name,
    unit: said.unit ?? place.unit,
    legalBasis: said.legalBasis ?? place.legalBasis ?? '',
    hours,
    hoursAssumed: said.assumed ?? (ofLimit || (hours !== null && said.hours === undefined)),
    share: ofLimit ? (place.share ?? 0) : 0,
  };
}

/** Draws the step and leads the open ends to it. */
export function put({ graph }: Drawing, step: Step, track: Track, from: Exit[]): Step {
  const { elementId: id, name, slot, unit } = step;
  add(graph, { id, type: 'task', name, slot, unit, track, step }, from);
  return step;
}
