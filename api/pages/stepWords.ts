import { apologyGraph, stepsOf, type FormSchema, type ProcedureEntry, type Step } from '../../processes';
import { graphFor } from '../../processes/compile/graphFor';
import { formFor } from '../../processes/forms/formFor';
import { writtenFor, type StepRow, type Translate } from '../../templates';
import type { Deps } from '../deps';
import type { EarlierStepJson } from '../queries';
import type { Names } from './people';

/** The same for every procedure: its steps stand among the dossier's own. */
const apology = apologyGraph();

/** A step, by its id, in the words of its procedure; nothing where the procedure no longer has it. */
const stepIn = (entry: ProcedureEntry | undefined, elementId: string): Step | undefined =>
  [...(entry ? stepsOf(entry) : []), ...apology.nodes.flatMap(({ step }) => step ?? [])].find(
    (step) => step.elementId === elementId,
  );

export const entryOf = ({ procedures }: Deps, code: string): ProcedureEntry | undefined =>
  procedures.find((entry) => entry.code === code);

/** The words of a decision, as its button had them. */
export function decisionWords(entry: ProcedureEntry | undefined, elementId: string, value: string | null) {
  const decisions = stepIn(entry, elementId)?.decisions ?? [];
  return value && (decisions.find((decision) => decision.value === value)?.label ?? value);
}

/** The names of the tasks that a decision opens; empty where it ends the dossier. */
export function nextStepsFor(entry: ProcedureEntry, elementId: string, value: string): string[] {
  const { nodes, edges } = graphWith(elementId, entry);
  const follow = (id: string): string[] => {
    const node = nodes.find((one) => one.id === id);
    if (!node || node.type === 'end') return [];
    if (node.type === 'task') return [node.name];
    return edges.filter(({ from }) => from === id).flatMap(({ to }) => follow(to));
  };
  const taken = edges.filter(
    ({ from, decision }) => from === elementId && (decision === undefined || decision.value === value),
  );
  return [...new Set(taken.flatMap(({ to }) => follow(to)))];
}

const graphWith = (elementId: string, entry: ProcedureEntry) =>
  apology.nodes.some(({ id, step }) => step && id === elementId) ? apology : graphFor(entry);

/** A step's form as the procedure has it today: for the labels of what was written. */
function formOf(entry: ProcedureEntry | undefined, elementId: string): FormSchema | undefined {
  const step = stepIn(entry, elementId);
  return entry && step && formFor(step, entry.papers);
}

/** Finished steps with their words, latest first. */
export function stepRowsFor(
  steps: EarlierStepJson[],
  { entry, nameOf, t }: { entry: ProcedureEntry | undefined; nameOf: Names; t: Translate },
): StepRow[] {
  return steps
    .map((step) => ({
      name: step.name,
      actor: step.actor && nameOf(step.actor),
      at: step.at,
      duration: step.duration,
      decision: decisionWords(entry, step.elementId, step.decision),
      comment: step.comment,
      data: writtenFor(formOf(entry, step.elementId), step.data, t),
    }))
    .reverse();
}
