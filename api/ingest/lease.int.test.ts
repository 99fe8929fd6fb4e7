import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { acquireLease } from './lease';
import { connectFreshStore, dropStore } from './testing/freshStore';

const log = pino({ level: 'silent' });
const options = (connection: Connection, now: () => Date) => ({
  connection,
  now,
  log,
  name: 'ingest',
  durationMs: 600,
});

let connection: Connection;

beforeEach(async () => {
  connection = await connectFreshStore();
});

afterEach(() => dropStore(connection));

describe('the right to write', () => {
  it('is one process’s alone; the next has it as soon as the first lets go', async () => {
    const now = () => new Date();
    const first = await acquireLease(options(connection, now));
    let taken = false;
    const waiting = acquireLease(options(connection, now)).then((lease) => {
      taken = true;
      return lease;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(taken).toBe(false);
    expect(() => {
      first.permit();
    }).not.toThrow();
    await first.release();
    await (await waiting).release();
    expect(taken).toBe(true);
  });

  it('passes on when its holder was killed, who then may not write any more', async () => {
    let frozen = 0;
    const first = await acquireLease(options(connection, () => new Date(frozen)));
    const next = await acquireLease(options(connection, () => new Date()));
    frozen = 1_000_000;
    expect(() => {
      first.permit();
    }).toThrow(/does not hold/);
    expect(() => {
      next.permit();
    }).not.toThrow();
    await next.release();
    await first.release();
  });
});
