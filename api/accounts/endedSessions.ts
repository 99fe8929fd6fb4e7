import type { Connection } from 'mongoose';

/** Removes the sessions that ended before `now`; nobody can use them any more. @returns how many */
export async function removeEndedSessions(connection: Connection, now: Date): Promise<number> {
  const { deletedCount } = await connection.collection('sessions').deleteMany({ expires: { $lt: now } });
  return deletedCount;
}
