import { z } from 'zod';
import type { Variables } from '../../../engine';
import { checkFormData, decisionsOf, type FormSchema, type StandingAppointment } from '../../../processes';
import type { Deps } from '../../deps';
import type { UserTaskDocument } from '../../models/readModels';
import { problem, type FieldError } from '../../problems';
import { findForm } from '../../queries/form';
import { awaitUserTask, endedFor } from '../targets/userTask';
import { findAppointment } from './appointment';
import { isConflict } from './conflict';
import { optional, textOf } from './texts';

export const completionInput = z.object({
  decision: optional(z.string().max(200)),
  variables: z.record(z.string().max(200), z.unknown()).default({}),
  comment: optional(textOf(4000)),
});
export type CompletionInput = z.output<typeof completionInput>;

/**
 * The variables a completion sends, checked against the task's form. Throws `invalid-input` naming the fields.
 * `repeated`: what was accepted once is not judged again by the calendar of a later day.
 */
export async function completionFor(
  deps: Deps,
  task: UserTaskDocument,
  input: CompletionInput,
  repeated = false,
): Promise<Variables> {
  const form = await findForm(deps.connection, task.formKey);
  if (task.formKey && !form) throw problem('form-not-loaded');
  const appointment = form && !repeated ? await findAppointment(deps, form, task.dossierCode) : undefined;
  return variablesFor(form, input, appointment, repeated ? undefined : deps.now());
}

/** What is sent of what was filled in. Throws `invalid-input` naming the fields. */
export function variablesFor(
  form: FormSchema | undefined,
  { decision, variables, comment }: CompletionInput,
  appointment?: StandingAppointment,
  now?: Date,
): Variables {
  const chosen = decision ?? (form && onlyDecisionOf(form));
  const given = chosen === undefined ? variables : { ...variables, decision: chosen };
  return { ...checked(form, given, appointment, now), ...(comment ? { comment } : {}) };
}

/** A task with one way to end it needs no choice. */
function onlyDecisionOf(form: FormSchema): string | undefined {
  const decisions = decisionsOf(form);
  return decisions.length === 1 ? decisions[0]?.value : undefined;
}

function checked(
  form: FormSchema | undefined,
  given: Record<string, unknown>,
  appointment?: StandingAppointment,
  now?: Date,
): Record<string, unknown> {
  if (!form) return refuseAll(given);
  const check = checkFormData(form, given, appointment, now);
  if (check.ok) return check.data;
  throw problem('invalid-input', {}, check.errors.map(fieldErrorFor));
}

function refuseAll(given: Record<string, unknown>): Record<string, unknown> {
  const errors = Object.keys(given).map((field) => fieldErrorFor({ field, code: 'unknown-field' }));
  if (errors.length > 0) throw problem('invalid-input', {}, errors);
  return {};
}

/** Fields as the request names them. */
const fieldErrorFor = (error: FieldError): FieldError => ({
  ...error,
  field: error.field === 'decision' ? error.field : `variables.${error.field}`,
});

interface Completion {
  task: UserTaskDocument;
  variables: Variables;
  action: string;
  actionId: string;
}

/** One command; done already by the same action is done, done by another is a 409 that says who and when. */
export async function completeUserTask(
  deps: Deps,
  { task, variables, action, actionId }: Completion,
): Promise<void> {
  if (task.state === 'completed' && task.actionId === actionId) return;
  try {
    await deps.engine.userTasks.complete(task._id, { variables, action });
  } catch (error) {
    if (!isConflict(error)) throw error;
    const shown = await awaitUserTask(deps, task._id, ({ endedAt }) => endedAt !== null);
    if (shown?.state === 'completed' && shown.actionId === actionId) return;
    throw (shown && endedFor(shown)) ?? problem('conflict-in-engine');
  }
}
