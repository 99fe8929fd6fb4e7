import type { Deps } from '../deps';
import { writeAction } from '../actions/kernel/actionLog';
import { actionIdFor, fingerprintOf } from '../actions/kernel/identity';
import type { ActionDocument } from '../models/action';
import { systemActor } from '../models/systemActor';

type Noted = Pick<ActionDocument, 'name' | 'subject' | 'dossierCode' | 'agency' | 'input' | 'reason'>;

/**
 * Writes into the action log what the system is about to do because a time ran out, once however often it tries:
 * the same thing has the same id. Returns that id.
 */
export async function noteSystemAction(deps: Deps, noted: Noted): Promise<string> {
  const { name, subject, input } = noted;
  const actionId = actionIdFor(systemActor, `${name}:${subject.id}`);
  await writeAction(deps.connection, {
    ...noted,
    _id: actionId,
    officer: systemActor,
    onBehalfOf: null,
    fingerprint: fingerprintOf(name, { id: subject.id }, input),
    at: deps.now(),
    outcome: 'accepted',
    refusal: null,
    prepared: null,
    result: null,
    doneAt: null,
  });
  return actionId;
}
