import { apologyGraph, stepsOf, type ProcedureEntry, type Step } from '../../processes';
import { graphFor } from '../../processes/compile/graphFor';
import { formFor } from '../../processes/forms/formFor';
import type { StepWords } from './stepWords';

/** The same for every procedure: its steps stand among the dossier's own. */
const apology = apologyGraph();
const apologySteps = apology.nodes.flatMap(({ step }) => step ?? []);

export const isOfApology = (elementId: string): boolean =>
  apologySteps.some((step) => step.elementId === elementId);

/** The words of a process as it is compiled from the catalogue, with the apology's. */
export function compiledWords(entry: ProcedureEntry | undefined): StepWords {
  const stepIn = (elementId: string): Step | undefined =>
    [...(entry ? stepsOf(entry) : []), ...apologySteps].find((step) => step.elementId === elementId);
  return {
    decisions: (elementId) => stepIn(elementId)?.decisions ?? [],
    next: (elementId, value) => (entry ? nextStepsFor(entry, elementId, value) : null),
    form: (elementId) => {
      const step = stepIn(elementId);
      return entry && step && formFor(step, entry.papers);
    },
  };
}

/** The names of the tasks that a decision opens; empty where it ends the dossier. */
function nextStepsFor(entry: ProcedureEntry, elementId: string, value: string): string[] {
  const { nodes, edges } = isOfApology(elementId) ? apology : graphFor(entry);
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
