import { blockIdOf } from '../compile/blockId';
import { choiceOf, decision, type StepDecision } from '../compile/step';
import type { Paper } from '../types';
import { formFor } from './formFor';
import type { FormSchema } from './schema';
import { templates, type FormTemplate } from './templates';

/** A form that a step may be given, with the block whose steps usually have it. */
export interface LibraryForm {
  schema: FormSchema;
  block: string;
  /** What may be decided with it, as the arrows say it; empty where the step is just done. */
  decisions: StepDecision[];
}

const approve = decision('approve', 'approve');
const agree = decision('approve', 'agree');
const refuse = decision('refuse', 'refuse');
const supplement = decision('supplement', 'supplement');
const goBack = decision('return', 'return');

/** What may be decided at each kind of step, the usual choice first; a step without a line is just done. */
const choices: Partial<Record<FormTemplate, StepDecision[][]>> = {
  appraisal: [
    [approve, supplement, refuse],
    [approve, refuse],
    [approve, supplement],
  ],
  check: [
    [decision('approve', 'complete'), supplement],
    [approve, refuse],
  ],
  approval: [
    [agree, goBack],
    [agree, refuse],
  ],
  'refusal-signature': [[decision('approve', 'signRefusal'), decision('return', 'goOn')]],
  conclusion: [[approve, refuse]],
  verification: [[approve, refuse]],
};

/** Steps of the apology are its own process's, not a procedure's. */
const ofApology: readonly string[] = ['apology-draft', 'apology-signature', 'apology-dispatch'];

/**
 * All forms that the steps of a procedure with these papers may be given: of each block the usual one first, the one in
 * which nothing is decided last.
 */
export function formLibrary(papers: Paper[]): LibraryForm[] {
  const names = Object.keys(templates) as FormTemplate[];
  return names
    .filter((form) => !ofApology.includes(form))
    .flatMap((form) =>
      [...(choices[form] ?? []), []].map((offered) => {
        const decisions = choiceOf(offered);
        return { schema: formFor({ form, decisions }, papers), block: blockIdOf(form), decisions };
      }),
    );
}
