import fc from 'fast-check';
import type { Collection, Document } from 'mongodb';
import { TestStore } from './testing/testStore';
import { naiveFind } from './testing/naiveFind';

let store: TestStore;
let indexed: Collection;
beforeAll(async () => {
  store = await TestStore.start();
  indexed = (await store.db()).collection('indexed');
  const fields: Record<string, 1 | -1>[] = [
    { a: 1 },
    { a: 1, b: 1 },
    { a: 1, b: -1, c: 1 },
    { tags: 1, b: 1 },
    { 'items.k': 1, c: -1 },
  ];
  for (const keys of fields) await indexed.createIndex(keys);
  await indexed.createIndex({ rare: 1 }, { sparse: true });
});
afterAll(() => store.remove());

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(1.5, -0.5, 1e12, Number.MAX_SAFE_INTEGER, 4294967297),
  fc.constantFrom('', 'a', 'ab', 'b', 'Đ', 'Ô\u0000', '\u{1F600}', 'z\u0001'),
  fc.boolean(),
  fc.constantFrom(new Date(0), new Date(1_700_000_000_000)),
  fc.constant(null),
);
const maybe = fc.option(scalar, { nil: undefined });
const documents = fc.array(
  fc.record({
    a: maybe,
    b: maybe,
    c: maybe,
    tags: fc.oneof(fc.array(scalar, { maxLength: 3 }), maybe),
    items: fc.oneof(fc.array(fc.record({ k: maybe }), { maxLength: 2 }), fc.record({ k: maybe })),
    rare: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 30 },
);
const bound = scalar.filter((value) => value !== null && typeof value !== 'boolean');
const demand = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: bound }),
  fc.record({ $gte: bound }),
  fc.record({ $lt: bound }),
  fc.record({ $lte: bound }),
  fc.record({ $ne: scalar }),
);
const field = fc.constantFrom('a', 'b', 'c', 'tags', 'items.k', 'rare');
const condition = fc.dictionary(field, demand, { maxKeys: 3 });
/** What a worklist asks: some groups, due first or last, which ranges of one index are merged for. */
const worklist = fc.record({ a: fc.record({ $in: fc.array(scalar, { minLength: 2, maxLength: 3 }) }) });
const query = fc.oneof(
  { weight: 3, arbitrary: condition },
  { weight: 3, arbitrary: worklist },
  fc.record({
    $or: fc.array(
      condition.filter((branch) => Object.keys(branch).length > 0),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.tuple(condition, condition).map(([one, two]) => ({ $and: [one, two] })),
);
const sortable = fc.constantFrom('a', 'b', 'c');
const direction = fc.constantFrom(1 as const, -1 as const);
const order = fc
  .tuple(
    fc.uniqueArray(fc.tuple(sortable, direction), { maxLength: 3, selector: ([name]) => name }),
    direction,
  )
  .map(([fields, last]): [string, 1 | -1][] => [...fields, ['_id', last]]);

const stored = (records: Document[]): Document[] =>
  records.map((record, i) => ({
    _id: i,
    ...Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)),
  }));

test('a query answered by indexes finds what reading and sorting all documents finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.array(fc.tuple(query, order, fc.nat(3), fc.nat(6)), { minLength: 5, maxLength: 5 }),
      async (records, queries) => {
        await indexed.deleteMany({});
        const all = stored(records);
        await indexed.insertMany(all);
        for (const [filter, fields, skip, limit] of queries) {
          const expected = naiveFind(all, filter, fields);
          const sort = Object.fromEntries(fields);
          const found = await indexed.find(filter).sort(sort).skip(skip).limit(limit).toArray();
          expect(found.map(({ _id }) => Number(_id))).toEqual(
            expected.slice(skip, limit ? skip + limit : undefined).map(({ _id }) => Number(_id)),
          );
          expect(await indexed.countDocuments(filter)).toBe(expected.length);
        }
      },
    ),
    { numRuns: 100 },
  );
}, 120_000);

test('indexes follow documents that change', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.array(fc.tuple(fc.nat(29), scalar, scalar), { maxLength: 10 }),
      async (records, changes) => {
        await indexed.deleteMany({});
        const all = stored(records);
        await indexed.insertMany(all);
        for (const [which, a, b] of changes) {
          await indexed.updateOne({ _id: which as never }, { $set: { a, b }, $unset: { tags: '' } });
          const changed = all[which];
          if (changed) {
            Object.assign(changed, { a, b });
            delete changed.tags;
          }
        }
        for (const [, a] of changes) {
          const found = await indexed.find({ a }).sort({ b: 1, _id: 1 }).toArray();
          expect(found.map(({ _id }) => Number(_id))).toEqual(
            naiveFind(all, { a }, [
              ['b', 1],
              ['_id', 1],
            ]).map(({ _id }) => Number(_id)),
          );
        }
      },
    ),
    { numRuns: 30 },
  );
}, 120_000);
