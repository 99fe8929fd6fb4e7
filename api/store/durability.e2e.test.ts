import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collection } from 'mongodb';
import { TestStore } from './testing/testStore';

interface Note {
  _id: string;
  group: string;
  text?: string;
}

let store: TestStore;
beforeEach(async () => {
  store = await TestStore.start();
});
afterEach(() => store.remove());

const notes = async (): Promise<Collection<Note>> => (await store.db()).collection<Note>('notes');

describe('a store killed in the middle of writes', () => {
  async function writeUntilKilled(): Promise<string[]> {
    const collection = await notes();
    await collection.createIndex({ group: 1 });
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; ; n++) {
        const _id = `${String(writer)}-${String(n)}`;
        await collection.insertOne({ _id, group: `g${String(n % 3)}` });
        acknowledged.push(_id);
      }
    });
    setTimeout(() => void store.kill(), 2_500);
    await Promise.allSettled(writers);
    return acknowledged;
  }

  test('keeps every write that it acknowledged, and its indexes agree with its documents', async () => {
    const acknowledged = await writeUntilKilled();
    await store.start();
    const found = await (await notes()).find().toArray();

    expect(acknowledged.length).toBeGreaterThan(100);
    const kept = new Set(found.map(({ _id }) => _id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    for (const group of ['g0', 'g1', 'g2']) {
      const byIndex = await (await notes()).find({ group }).toArray();
      expect(byIndex.map(({ _id }) => _id).sort()).toEqual(
        found
          .filter((note) => note.group === group)
          .map(({ _id }) => _id)
          .sort(),
      );
    }
  });

  test('is killed again and again without losing a counted number', async () => {
    for (let round = 1; round <= 3; round++) {
      const counters = (await store.db()).collection<{ _id: string; n: number }>('counters');
      await Promise.all(
        Array.from({ length: 20 }, () =>
          counters.updateOne({ _id: 'c' }, { $inc: { n: 1 } }, { upsert: true }),
        ),
      );
      await store.kill();
      await store.start();
      const kept = await (
        await store.db()
      )
        .collection<{ _id: string; n: number }>('counters')
        .findOne({ _id: 'c' });
      expect(kept?.n).toBe(round * 20);
    }
  });
});

test('a store in which collections are made while others are written to goes on', async () => {
  const db = await store.db();
  const writes = db.collection<Note>('notes');
  let done = false;
  const writing = (async () => {
    for (let n = 0; !done; n++)
      await writes.insertOne({ _id: String(n), group: 'g', text: 'x'.repeat(100_000) });
  })();
  for (let n = 0; n < 150; n++) await db.createCollection(`made-${String(n)}`);
  done = true;
  await writing;
  expect(await db.listCollections().toArray()).toHaveLength(151);
}, 60_000);

test('a store that is stopped keeps everything in one file', async () => {
  await (await notes()).insertOne({ _id: 'a', group: 'g' });
  await store.stop();

  expect(await readdir(store.folder)).toEqual(['documents.mv']);
  await store.start();
  expect(await (await notes()).countDocuments({ group: 'g' })).toBe(1);
});

test('rewriting 10,000 documents 20 times does not make the file grow with each time', async () => {
  const collection = await notes();
  await collection.createIndex({ group: 1 });
  const sizes: number[] = [];
  for (let round = 0; round < 20; round++) {
    for (let start = 0; start < 10_000; start += 1_000)
      await collection.bulkWrite(replacements(start, round));
    sizes.push(await sizeOfFolder());
  }

  const written = 20 * 10_000 * 180;
  expect(sizes.at(-1)).toBeLessThan(written / 2);
  expect(Math.max(...sizes.slice(10))).toBeLessThan(2 * Math.max(...sizes.slice(0, 10)));
}, 240_000);

function replacements(
  start: number,
  round: number,
): { replaceOne: { filter: { _id: string }; replacement: Note; upsert: true } }[] {
  return Array.from({ length: 1_000 }, (_, i) => {
    const _id = `n${String(start + i)}`;
    return {
      replaceOne: {
        filter: { _id },
        replacement: { _id, group: `g${String((i + round) % 50)}`, text: `${String(round)} `.repeat(60) },
        upsert: true,
      },
    };
  });
}

async function sizeOfFolder(): Promise<number> {
  const names = await readdir(store.folder);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(store.folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
