import type { Connection } from 'mongoose';
import { pino } from 'pino';
import { workingCalendar } from '../../processes';
import type { EngineRecord } from '../../engine';
import { projections } from '../projections';
import { isFactOf, type Projection } from '../projections/projection';
import { loadRecords } from '../projections/testing/facts';
import { asOf } from './freshness';
import { createRunner, type Runner } from './runner';
import { rebuild } from './rebuild';
import { connectFreshStore, dropStore } from './testing/freshStore';

const records = loadRecords();
const all = projections(workingCalendar());
const log = pino({ level: 'silent' });
const now = () => new Date();
const readModels = ['processDefinitions', 'forms', 'userTasks', 'dossiers', 'incidents', 'histories'];

let connection: Connection;
const running: Runner[] = [];

beforeEach(async () => {
  connection = await connectFreshStore();
});

afterEach(async () => {
  for (const runner of running.splice(0)) await runner.stop();
  await dropStore(connection);
});

function start(list: Projection<{ _id: string }>[] = all): Runner {
  const runner = createRunner({ connection, projections: list, log, now });
  running.push(runner);
  return runner;
}

async function deliver(runner: Runner, batch: EngineRecord[] = records): Promise<void> {
  await runner.append(batch[0]?.partitionId ?? 1, batch);
  await runner.idle();
}

async function contents(names = readModels): Promise<Record<string, unknown[]>> {
  const found = names.map(async (name) => {
    const documents = await connection.collection<{ _id: string }>(name).find().sort({ _id: 1 }).toArray();
    return [name, documents.map((document) => ({ ...document, folded: undefined }))] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

const count = (name: string) => connection.collection(name).countDocuments();

/** A projection that cannot bear incidents. */
function faulty(): Projection<{ _id: string }>[] {
  return all.map((projection) => ({
    ...projection,
    evolve: (document, fact) => {
      if (projection.name === 'dossiers' && isFactOf(fact, 'INCIDENT')) throw new Error('Never seen before');
      return projection.evolve(document, fact);
    },
  }));
}

/** The same dossiers as another partition would tell of them: its own keys, other codes. */
function onPartition2(record: EngineRecord): EngineRecord {
  const moved = (key: string) => String(BigInt(key) + (1n << 51n));
  const text = JSON.stringify(record)
    .replace(/"22517998\d{8}"/g, (key) => `"${moved(key.slice(1, -1))}"`)
    .replaceAll('H55-261102-0', 'H55-261102-9');
  return { ...(JSON.parse(text) as EngineRecord), partitionId: 2 };
}

describe('taking records in', () => {
  it('keeps every record once, and folds it into every read model', async () => {
    await deliver(start());
    expect(await count('records')).toBe(records.length);
    expect(await count('dossiers')).toBe(5);
    expect(await count('histories')).toBe(5);
    expect(await connection.collection('dossiers').countDocuments({ state: 'returned' })).toBe(2);
  });

  it('refuses those of another log than the one stored: the engine has lost its data', async () => {
    const runner = start();
    await deliver(runner);
    const other = records.slice(0, 5).map((record) => ({ ...record, timestamp: record.timestamp + 1 }));
    await expect(runner.append(1, other)).rejects.toThrow(/another log than the one stored/);
    expect(await count('records')).toBe(records.length);
  });

  it('changes nothing when a bulk is delivered again, whole or in part, by one process or the next', async () => {
    const runner = start();
    await deliver(runner);
    const before = await contents();
    await deliver(runner, records.slice(30, 90));
    await runner.stop();
    await deliver(start());
    expect(await contents()).toEqual(before);
    expect(await count('records')).toBe(records.length);
  });

  it('keeps the order of batches that come at the same time', async () => {
    const runner = start();
    const batches = Array.from({ length: 21 }, (_, at) => records.slice(at * 10, at * 10 + 10));
    await Promise.all(batches.map((batch) => runner.append(1, batch)));
    await runner.idle();
    const told = await contents();
    await dropStore(connection);
    connection = await connectFreshStore();
    await deliver(start());
    expect(told).toEqual(await contents());
  });

  it('folds several partitions side by side, each by its own checkpoints', async () => {
    const runner = start();
    const other = records.map(onPartition2);
    await Promise.all([runner.append(1, records), runner.append(2, other)]);
    await runner.idle();
    expect(await count('records')).toBe(2 * records.length);
    expect(await count('dossiers')).toBe(10);
    expect(await count('checkpoints')).toBe(2 * all.length);
    expect(await count('processDefinitions')).toBe(4);
  });

  it('tells of records that never came, also after the next start', async () => {
    await deliver(start(), [...records.slice(0, 10), ...records.slice(12)]);
    const next = start();
    await next.idle();
    const gap = { after: 10, before: 13, noticedAt: expect.any(Date) as Date };
    for (const runner of running) expect(runner.partitions()).toMatchObject([{ partition: 1, gaps: [gap] }]);
  });
});

describe('a projection', () => {
  it('folds nothing twice after a crash between its documents and its checkpoint', async () => {
    const runner = start();
    await deliver(runner);
    const before = await contents();
    await runner.stop();
    await connection.collection('checkpoints').updateMany({}, { $set: { position: 60 } });
    await start().idle();
    expect(await contents()).toEqual(before);
  });

  it('that throws halts alone, names the record, and goes on when it is started again corrected', async () => {
    const incident = records.find(({ valueType }) => valueType === 'INCIDENT');
    const runner = start(faulty());
    await deliver(runner);
    const halted = runner.status().filter(({ state }) => state === 'halted');
    const error = `1-${incident?.position ?? ''}: Never seen before`;
    expect(halted).toEqual([expect.objectContaining({ name: 'dossiers', partition: 1, error })]);
    expect(await count('histories')).toBe(5);
    expect(await count('dossiers')).toBe(1);
    await runner.stop();
    const corrected = start();
    await corrected.idle();
    expect(corrected.status().every(({ state }) => state === 'running')).toBe(true);
    expect(await count('dossiers')).toBe(5);
  });

  it('halts again at the same record when nothing was corrected', async () => {
    const runner = start(faulty());
    await deliver(runner);
    await runner.stop();
    const again = start(faulty());
    await again.idle();
    expect(again.status().find(({ name }) => name === 'dossiers')?.state).toBe('halted');
  });

  it('goes on by the stored records when the store refuses a write for a while', async () => {
    const runner = start();
    await runner.idle();
    const userTasks = connection.collection('userTasks');
    const refused = jest.spyOn(userTasks, 'bulkWrite').mockRejectedValueOnce(new Error('Not now'));
    await deliver(runner);
    expect(refused.mock.calls.length).toBeGreaterThan(1);
    expect(await count('userTasks')).toBe(records.filter(isTaskCreated).length);
    expect(runner.status().every(({ error }) => error === undefined)).toBe(true);
  });

  it('is replayed when its version is raised, without what it does not make any more', async () => {
    const first = start();
    await deliver(first);
    const before = await contents();
    await first.stop();
    const fewer = all.map((projection) =>
      projection.name === 'userTasks' ? withoutStanding({ ...projection, version: 2 }) : projection,
    );
    await start(fewer).idle();
    const tasks = (await contents())['userTasks'] as { kind: string }[];
    expect(tasks).toEqual(
      (before['userTasks'] as { kind: string }[]).filter(({ kind }) => kind !== 'standing'),
    );
  });
});

const isTaskCreated = ({ valueType, intent }: EngineRecord) =>
  valueType === 'USER_TASK' && intent === 'CREATED';

function withoutStanding(projection: Projection<{ _id: string }>): Projection<{ _id: string }> {
  return {
    ...projection,
    idFor: (fact) =>
      isFactOf(fact, 'USER_TASK') && fact.value.customHeaders['kind'] === 'standing'
        ? null
        : projection.idFor(fact),
  };
}

describe('rebuilding', () => {
  const options = () => ({ connection, projections: all, log, now });

  async function spoil(): Promise<void> {
    const dossiers = connection.collection<{ _id: string }>('dossiers');
    await dossiers.updateMany({}, { $set: { applicantName: 'spoiled' } });
    const { folded } = (await dossiers.findOne()) as unknown as { folded: object };
    await dossiers.insertOne({ _id: 'stray', folded } as never);
  }

  it('makes the documents anew while the ingest runs', async () => {
    const runner = start();
    await deliver(runner, records.slice(0, 150));
    await spoil();
    const rebuilt = rebuild('dossiers', options());
    await deliver(runner, records.slice(150));
    await rebuilt;
    expect(await connection.collection('dossiers').distinct('applicantName')).not.toContain('spoiled');
    expect(await count('dossiers')).toBe(5);
  });

  it('does the same while no ingest runs', async () => {
    const runner = start();
    await deliver(runner);
    const before = await contents();
    await runner.stop();
    await spoil();
    await rebuild('dossiers', options());
    expect(await contents()).toEqual(before);
  });

  it('says which projections there are when there is none of that name', async () => {
    await expect(rebuild('dossier', options())).rejects.toThrow(/There are: processDefinitions, .*histories/);
  });
});

describe('freshness', () => {
  it('moves on while nothing happens, and stands still where a projection is halted', async () => {
    const runner = start(faulty());
    await deliver(runner);
    const [tasks, dossiers] = [await asOf(connection, 'userTasks'), await asOf(connection, 'dossiers')];
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await asOf(connection, 'userTasks')).getTime()).toBeGreaterThan(tasks.getTime());
    expect(await asOf(connection, 'dossiers')).toEqual(dossiers);
    expect(await asOf(connection)).toEqual(dossiers);
  });
});
