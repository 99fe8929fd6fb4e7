import type { Collection } from 'mongodb';
import { MongoBulkWriteError } from 'mongodb';
import { openContractDatabase } from './testing/contractDatabase';
import type { ContractDatabase } from './testing/contractDatabase';

interface Item {
  _id: string;
  n?: number;
  code?: string;
  parts?: { k: string; n: number }[];
  tags?: string[];
  at?: Date | null;
}

let database: ContractDatabase;
let items: Collection<Item>;
beforeAll(async () => {
  database = await openContractDatabase('writes');
});
afterAll(() => database.remove());
beforeEach(async () => {
  items = database.db.collection<Item>('items');
  await items.deleteMany({});
});

const ids = async (): Promise<string[]> =>
  (await items.find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);

describe('inserting', () => {
  test('the same _id twice is refused with code 11000', async () => {
    await items.insertOne({ _id: 'a' });
    await expect(items.insertOne({ _id: 'a' })).rejects.toMatchObject({ code: 11000 });
  });

  test('many in order stop at the first duplicate and tell how many went in', async () => {
    await items.insertOne({ _id: 'b' });
    const error: unknown = await items
      .insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }])
      .catch((e: unknown) => e);
    expect(error).toBeInstanceOf(MongoBulkWriteError);
    expect((error as MongoBulkWriteError).insertedCount).toBe(1);
    expect(await ids()).toEqual(['a', 'b']);
  });

  test('many without order insert all but the duplicates', async () => {
    await items.insertOne({ _id: 'b' });
    const error: unknown = await items
      .insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c' }, { _id: 'a' }], { ordered: false })
      .catch((e: unknown) => e);
    expect((error as MongoBulkWriteError).insertedCount).toBe(2);
    expect(
      [(error as MongoBulkWriteError).writeErrors].flat().map(({ code, index }) => [code, index]),
    ).toEqual([
      [11000, 1],
      [11000, 3],
    ]);
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });
});

describe('a unique index', () => {
  beforeEach(async () => {
    await items.createIndex({ code: 1 }, { unique: true, sparse: true });
  });
  afterEach(() => items.dropIndex('code_1'));

  test('refuses a second document with the same value, by insert, update and upsert', async () => {
    await items.insertMany([
      { _id: 'a', code: 'x' },
      { _id: 'b', code: 'y' },
    ]);
    await expect(items.insertOne({ _id: 'c', code: 'x' })).rejects.toMatchObject({ code: 11000 });
    await expect(items.updateOne({ _id: 'b' }, { $set: { code: 'x' } })).rejects.toMatchObject({
      code: 11000,
    });
    await expect(items.replaceOne({ _id: 'd' }, { code: 'y' }, { upsert: true })).rejects.toMatchObject({
      code: 11000,
    });
    expect(await ids()).toEqual(['a', 'b']);
  });

  test('that is sparse lets any number be without the field, and frees the value of what is deleted', async () => {
    await items.insertMany([{ _id: 'a', code: 'x' }, { _id: 'b' }, { _id: 'c' }]);
    await items.deleteOne({ _id: 'a' });
    await items.insertOne({ _id: 'd', code: 'x' });
    expect(await ids()).toEqual(['b', 'c', 'd']);
  });
});

describe('updating', () => {
  test('an upsert inserts once and then replaces', async () => {
    const first = await items.replaceOne({ _id: 'a' }, { n: 1 }, { upsert: true });
    const second = await items.replaceOne({ _id: 'a' }, { n: 2 }, { upsert: true });
    expect([first.upsertedCount, second.upsertedCount, second.modifiedCount]).toEqual([1, 0, 1]);
    expect(await items.findOne({ _id: 'a' })).toEqual({ _id: 'a', n: 2 });
  });

  test('$setOnInsert counts only for the document that is new', async () => {
    const update = { $setOnInsert: { code: 'first' }, $inc: { n: 1 } };
    await items.updateOne({ _id: 'a' }, update, { upsert: true });
    await items.updateOne({ _id: 'a' }, { ...update, $setOnInsert: { code: 'second' } }, { upsert: true });
    expect(await items.findOne({ _id: 'a' })).toEqual({ _id: 'a', code: 'first', n: 2 });
  });

  test('$push, $addToSet, $pull, $unset, $min and $max change what they name', async () => {
    await items.insertOne({ _id: 'a', n: 5, tags: ['x'], code: 'c' });
    await items.updateOne({ _id: 'a' }, { $push: { tags: 'y' }, $max: { n: 7 }, $unset: { code: '' } });
    await items.updateOne({ _id: 'a' }, { $addToSet: { tags: { $each: ['y', 'z'] } }, $min: { n: 6 } });
    await items.updateOne({ _id: 'a' }, { $pull: { tags: 'x' } });
    expect(await items.findOne({ _id: 'a' })).toEqual({ _id: 'a', n: 6, tags: ['y', 'z'] });
  });

  test('the positional operator and array filters change the element that matches', async () => {
    await items.insertOne({
      _id: 'a',
      parts: [
        { k: 'x', n: 1 },
        { k: 'y', n: 1 },
        { k: 'z', n: 1 },
      ],
    });
    await items.updateOne({ _id: 'a', 'parts.k': 'y' }, { $set: { 'parts.$.n': 2 } });
    await items.updateOne(
      { _id: 'a' },
      { $inc: { 'parts.$[part].n': 10 } },
      { arrayFilters: [{ 'part.k': 'z' }] },
    );
    expect((await items.findOne({ _id: 'a' }))?.parts?.map(({ n }) => n)).toEqual([1, 2, 11]);
  });

  test('an update by a condition on other fields touches nothing when the condition fails', async () => {
    await items.insertOne({ _id: 'a', n: 1 });
    const result = await items.updateOne({ _id: 'a', n: 2 }, { $set: { n: 3 } });
    expect([result.matchedCount, (await items.findOne({ _id: 'a' }))?.n]).toEqual([0, 1]);
  });

  test('updateMany and deleteMany reach all that match', async () => {
    await items.insertMany(['a', 'b', 'c'].map((_id, n) => ({ _id, n })));
    expect((await items.updateMany({ n: { $gte: 1 } }, { $set: { code: 'late' } })).modifiedCount).toBe(2);
    expect((await items.deleteMany({ code: 'late' })).deletedCount).toBe(2);
    expect(await ids()).toEqual(['a']);
  });
});

describe('writing in bulk', () => {
  const operations = [
    { replaceOne: { filter: { _id: 'a' }, replacement: { n: 1 }, upsert: true } },
    { insertOne: { document: { _id: 'b' } } },
    { insertOne: { document: { _id: 'b' } } },
    { updateOne: { filter: { _id: 'c' }, update: { $set: { n: 3 } }, upsert: true } },
    { deleteOne: { filter: { _id: 'none' } } },
  ];

  test('in order ends at the first error', async () => {
    await expect(items.bulkWrite(operations)).rejects.toMatchObject({ code: 11000 });
    expect(await ids()).toEqual(['a', 'b']);
  });

  test('without order does all that can be done', async () => {
    await expect(items.bulkWrite(operations, { ordered: false })).rejects.toMatchObject({ code: 11000 });
    expect(await ids()).toEqual(['a', 'b', 'c']);
  });

  test('updates in order end at the first error too', async () => {
    await items.createIndex({ code: 1 }, { unique: true, sparse: true });
    await items.insertOne({ _id: 'z', code: 'x' });
    const upserts = ['a', 'b', 'c'].map((_id) => ({
      replaceOne: { filter: { _id }, replacement: _id === 'b' ? { code: 'x' } : {}, upsert: true },
    }));
    await expect(items.bulkWrite(upserts)).rejects.toMatchObject({ code: 11000 });
    expect(await ids()).toEqual(['a', 'z']);
    await items.dropIndex('code_1');
  });

  test('more than a thousand upserts arrive', async () => {
    const upserts = Array.from({ length: 2500 }, (_, n) => ({
      replaceOne: { filter: { _id: `i${String(n)}` }, replacement: { n }, upsert: true },
    }));
    const result = await items.bulkWrite(upserts, { ordered: false });
    expect([result.upsertedCount, await items.countDocuments()]).toEqual([2500, 2500]);
  });
});

describe('findOneAndUpdate', () => {
  test('of many at once counts each exactly once', async () => {
    const count = () =>
      items.findOneAndUpdate(
        { _id: 'counter' },
        { $inc: { n: 1 } },
        { upsert: true, returnDocument: 'after' },
      );
    await count();
    const numbers = (await Promise.all(Array.from({ length: 100 }, count))).map((item) => item?.n);
    expect(new Set(numbers).size).toBe(100);
    expect(Math.max(...numbers.map(Number))).toBe(101);
  });

  test('takes the first by the order asked for, and returns it as it was or as it is', async () => {
    await items.insertMany([
      { _id: 'a', n: 2 },
      { _id: 'b', n: 1 },
    ]);
    const before = await items.findOneAndUpdate(
      {},
      { $set: { code: 'taken' } },
      { sort: { n: 1 }, returnDocument: 'before' },
    );
    const after = await items.findOneAndUpdate(
      { code: 'taken' },
      { $inc: { n: 5 } },
      { returnDocument: 'after' },
    );
    expect([before, after]).toEqual([
      { _id: 'b', n: 1 },
      { _id: 'b', n: 6, code: 'taken' },
    ]);
  });

  test('of two who insert the same at once one wins', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, () => items.insertOne({ _id: 'lock' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
