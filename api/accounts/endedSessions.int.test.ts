import type { Connection } from 'mongoose';
import { connectFreshStore, dropStore } from '../ingest/testing/freshStore';
import { removeEndedSessions } from './endedSessions';

let connection: Connection;
beforeAll(async () => {
  connection = await connectFreshStore();
});
afterAll(() => dropStore(connection));

test('sessions that have ended are removed, those still open stay', async () => {
  const now = new Date('2026-11-23T10:00:00Z');
  const sessions = connection.collection<{ _id: string; expires: Date }>('sessions');
  await sessions.insertMany([
    { _id: 'ended', expires: new Date(now.getTime() - 1) },
    { _id: 'open', expires: new Date(now.getTime() + 60_000) },
  ]);
  expect(await removeEndedSessions(connection, now)).toBe(1);
  expect((await sessions.find().toArray()).map(({ _id }) => _id)).toEqual(['open']);
});
