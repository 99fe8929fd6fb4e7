import { childrenOf, textOf, type Element } from '../rules/model/element';
import { executableOf } from '../rules/model/model';
import { readModel } from '../rules/read/readModel';
import { isStep, readStep } from './readStep';
import { nextOf, waysOf } from './ways';

/** One step of a process: its form, and the names of the steps that each decision opens. */
export interface StepAhead {
  formId: string;
  /** Empty where the decision ends the dossier. */
  next(decision: string): string[];
}

/** The steps of a process definition by their ids; none where it cannot be read. */
export async function stepsAheadIn(bpmn: string): Promise<Map<string, StepAhead>> {
  const { definitions } = await readModel(bpmn);
  const process = definitions && executableOf(definitions);
  const steps = childrenOf(process, 'flowElements').filter(isStep);
  return new Map(
    steps.map((step) => [
      textOf(step, 'id'),
      { formId: readStep(step).formId, next: (decision: string) => nextNamesOf(step, decision) },
    ]),
  );
}

/** The way of that decision; where none is its own, the one that is taken otherwise. */
function nextNamesOf(step: Element, decision: string): string[] {
  const ways = waysOf(step);
  const own = ways.filter(({ value }) => value === decision);
  const taken = own.length > 0 ? own : ways.filter(({ value }) => value === null);
  const names = taken.flatMap(({ to }) => nextOf(to)).filter(isStep);
  return [...new Set(names.map((next) => textOf(next, 'name')))];
}
