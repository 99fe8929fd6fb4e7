import type { Decision, FormSchema, ProcedureEntry } from '../../processes';
import { writtenFor, type StepRow, type Translate } from '../../templates';
import type { Deps } from '../deps';
import type { EarlierStepJson } from '../queries';
import { compiledWords, isOfApology } from './compiledWords';
import type { Names } from './people';
import { redesignedWords } from './redesignedWords';

/** A step, by its id, in the words of the process that a dossier runs on. */
export interface StepWords {
  /** What may be decided, as the buttons say it. */
  decisions(elementId: string): Decision[];
  /** The names of the steps that a decision opens; empty where it ends the dossier, null where nobody knows. */
  next(elementId: string, value: string): string[] | null;
  /** Its form: for the labels of what was written. */
  form(elementId: string): FormSchema | undefined;
}

export const entryOf = ({ procedures }: Deps, code: string): ProcedureEntry | undefined =>
  procedures.find((entry) => entry.code === code);

/** The words of a version: as redesigned, or as the procedure is compiled today. */
export async function stepWordsFor(deps: Deps, code: string, version: number | null): Promise<StepWords> {
  const compiled = compiledWords(entryOf(deps, code));
  const redesigned = version === null ? null : await redesignedWords(deps.connection, code, version);
  if (!redesigned) return compiled;
  const wordsOf = (elementId: string) => (isOfApology(elementId) ? compiled : redesigned);
  return {
    decisions: (elementId) => wordsOf(elementId).decisions(elementId),
    next: (elementId, value) => wordsOf(elementId).next(elementId, value),
    form: (elementId) => wordsOf(elementId).form(elementId),
  };
}

/** The words of a decision, as its button had them. */
export function decisionWords(words: StepWords, elementId: string, value: string | null) {
  return value && (words.decisions(elementId).find((decision) => decision.value === value)?.label ?? value);
}

/** Finished steps with their words, latest first. */
export function stepRowsFor(
  steps: EarlierStepJson[],
  { words, nameOf, t }: { words: StepWords; nameOf: Names; t: Translate },
): StepRow[] {
  return steps
    .map((step) => ({
      name: step.name,
      actor: step.actor && nameOf(step.actor),
      at: step.at,
      duration: step.duration,
      decision: decisionWords(words, step.elementId, step.decision),
      comment: step.comment,
      data: writtenFor(words.form(step.elementId), step.data, t),
    }))
    .reverse();
}
