import { randomUUID } from 'node:crypto';
import { MongoBulkWriteError, type WriteError } from 'mongodb';
import type { Connection } from 'mongoose';
import { actionModel, type ActionDocument } from '../../models/action';
import { batched } from '../../store';

const duplicateKey = 11000;

const writers = new WeakMap<Connection, (line: ActionDocument) => Promise<boolean>>();

/** Writes the line before the command. False where the same action is already in the log: the insert is the lock. */
export async function writeAction(connection: Connection, line: ActionDocument): Promise<boolean> {
  const write = writers.get(connection) ?? batched((lines) => insertEach(connection, lines));
  writers.set(connection, write);
  return write(line);
}

/** For each line whether it is new. */
async function insertEach(
  connection: Connection,
  lines: readonly ActionDocument[],
): Promise<(boolean | Error)[]> {
  try {
    const { collectionName } = actionModel(connection).collection;
    await connection.collection<ActionDocument>(collectionName).insertMany([...lines], { ordered: false });
    return lines.map(() => true);
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError)) throw error;
    const failures = new Map([error.writeErrors].flat().map((failure) => [failure.index, failure]));
    return lines.map((_line, index) => outcomeOf(failures.get(index)));
  }
}

function outcomeOf(failure: WriteError | undefined): boolean | Error {
  if (!failure) return true;
  return failure.code === duplicateKey ? false : new Error(failure.errmsg);
}

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

export function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === duplicateKey;
}
