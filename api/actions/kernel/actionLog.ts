import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { actionModel, type ActionDocument } from '../../models/action';
import { insertingOnce } from '../../store';

/** Writes the line before the command. False where the same action is already in the log: the insert is the lock. */
export const writeAction = insertingOnce(actionModel);

/** A refused attempt gets an id of its own: its key stays free for a later try. */
export async function writeRefusal(
  connection: Connection,
  line: ActionDocument,
  refusal: { code: string; detail: string },
): Promise<void> {
  await writeAction(connection, {
    ...line,
    _id: randomUUID().replaceAll('-', ''),
    outcome: 'refused',
    refusal,
  });
}

/** The engine, arbiter of races, refused what looked possible. */
export async function markRefused(
  connection: Connection,
  actionId: string,
  refusal: { code: string; detail: string },
): Promise<void> {
  await actionModel(connection).updateOne({ _id: actionId }, { $set: { outcome: 'refused', refusal } });
}

/** Keeps the answer, so that a repetition gets the same. */
export async function keepResult(
  connection: Connection,
  actionId: string,
  result: object,
  doneAt: Date,
): Promise<void> {
  const done = { outcome: 'accepted', refusal: null, result, doneAt };
  await actionModel(connection).updateOne({ _id: actionId }, { $set: done });
}

export async function findAction(connection: Connection, actionId: string): Promise<ActionDocument | null> {
  return actionModel(connection).findById(actionId).lean();
}
