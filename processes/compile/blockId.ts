import type { FormTemplate } from '../forms/templates';

/** Id of the block (element template) that steps with this form are made from. */
export function blockIdOf(form: FormTemplate): string {
  return `one-stop.${form}`;
}

/** The block of tasks in which the engine evaluates a table. */
export const decisionTableBlock = 'one-stop.decision-table';
