import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Collection } from 'mongodb';
import { GridFSBucket } from 'mongodb';
import { openContractDatabase } from './testing/contractDatabase';
import type { ContractDatabase } from './testing/contractDatabase';

interface Dossier {
  _id: string;
  agency: string;
  state: string;
  hours: number;
  receivedAt: Date;
  applicant: { fullName: string };
  steps: { name: string; hours: number }[];
  late?: boolean | null;
}

let database: ContractDatabase;
let dossiers: Collection<Dossier>;

const dossier = (n: number): Dossier => ({
  _id: `H55-${String(n).padStart(3, '0')}`,
  agency: n % 2 ? 'so-tu-phap' : 'so-y-te',
  state: n % 3 ? 'open' : 'closed',
  hours: n,
  receivedAt: new Date(Date.UTC(2025, 0, 1 + (n % 40))),
  applicant: { fullName: `Nguyễn Thị Ánh ${String(n)}` },
  steps: [
    { name: 'receive', hours: 1 },
    { name: 'appraise', hours: n % 5 },
  ],
  ...(n % 4 === 0 && { late: n % 8 === 0 ? true : null }),
});

beforeAll(async () => {
  database = await openContractDatabase('reads');
  dossiers = database.db.collection<Dossier>('dossiers');
  await dossiers.createIndex({ agency: 1, state: 1, receivedAt: -1 });
  await dossiers.insertMany(Array.from({ length: 300 }, (_, n) => dossier(n)));
  await database.db.collection('agencies').insertMany([
    { code: 'so-y-te', name: 'Sở Y tế' },
    { code: 'so-tu-phap', name: 'Sở Tư pháp' },
  ]);
});
afterAll(() => database.remove());

describe('finding', () => {
  test('pages follow each other without gap or repetition', async () => {
    const pages = await Promise.all(
      [0, 1, 2].map((page) =>
        dossiers
          .find({ agency: 'so-y-te', state: 'open' })
          .sort({ receivedAt: -1, _id: 1 })
          .skip(page * 34)
          .limit(34)
          .toArray(),
      ),
    );
    const found = pages.flat();
    expect(new Set(found.map(({ _id }) => _id)).size).toBe(100);
    expect(found.map(({ receivedAt }) => receivedAt.getTime())).toEqual(
      found.map(({ receivedAt }) => receivedAt.getTime()).sort((a, b) => b - a),
    );
  });

  test('a projection takes in, leaves out and reaches into documents', async () => {
    expect(
      await dossiers.findOne({ _id: 'H55-001' }, { projection: { agency: 1, 'applicant.fullName': 1 } }),
    ).toEqual({
      _id: 'H55-001',
      agency: 'so-tu-phap',
      applicant: { fullName: 'Nguyễn Thị Ánh 1' },
    });
    expect(
      Object.keys((await dossiers.findOne({ _id: 'H55-001' }, { projection: { steps: 0, _id: 0 } })) ?? {}),
    ).toEqual(['agency', 'state', 'hours', 'receivedAt', 'applicant']);
  });

  test.each([
    ['null finds what is null or missing', { late: null }, 262],
    ['$exists finds what is there, null or not', { late: { $exists: true } }, 75],
    ['$ne finds what is missing too', { late: { $ne: true } }, 262],
    ['$nin', { state: { $nin: ['open'] } }, 100],
    ['$not', { hours: { $not: { $lt: 290 } } }, 10],
    [
      '$elemMatch joins conditions on one element',
      { steps: { $elemMatch: { name: 'appraise', hours: { $gte: 4 } } } },
      60,
    ],
    ['$size and $all', { steps: { $size: 2 }, 'steps.name': { $all: ['receive', 'appraise'] } }, 300],
    ['a regular expression anchored at the start', { _id: /^H55-29/ }, 10],
    [
      '$or beside another condition',
      { agency: 'so-y-te', $or: [{ hours: { $lt: 10 } }, { hours: { $gte: 290 } }] },
      10,
    ],
    ['$expr compares two fields', { $expr: { $gt: ['$hours', 297] } }, 2],
    ['$nor', { $nor: [{ state: 'open' }, { agency: 'so-y-te' }] }, 50],
  ] as const)('%s', async (_, query, expected) => {
    expect(await dossiers.countDocuments(query as object)).toBe(expected);
    expect(await dossiers.find(query as object).toArray()).toHaveLength(expected);
  });

  test('a cursor reads all, batch by batch, while others write', async () => {
    const seen = new Set<string>();
    for await (const { _id } of dossiers.find({}, { batchSize: 7 })) {
      seen.add(_id);
      if (seen.size === 50) await dossiers.updateOne({ _id: 'H55-299' }, { $set: { hours: 299 } });
    }
    expect(seen.size).toBe(300);
  });

  test('distinct values and the estimated count', async () => {
    expect((await dossiers.distinct('agency', { state: 'open' })).sort()).toEqual(['so-tu-phap', 'so-y-te']);
    expect(await dossiers.estimatedDocumentCount()).toBe(300);
  });

  test('counting with skip and limit', async () => {
    expect(await dossiers.countDocuments({ state: 'open' }, { skip: 150, limit: 20 })).toBe(20);
    expect(await dossiers.countDocuments({ state: 'open' }, { skip: 190, limit: 20 })).toBe(10);
    expect(await dossiers.countDocuments({ state: 'none' })).toBe(0);
  });
});

describe('aggregating', () => {
  test('groups, sums, sorts and limits', async () => {
    const groups = await dossiers
      .aggregate([
        { $match: { state: 'closed' } },
        { $group: { _id: '$agency', n: { $sum: 1 }, hours: { $avg: '$hours' } } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(groups).toEqual([
      { _id: 'so-tu-phap', n: 50, hours: 150 },
      { _id: 'so-y-te', n: 50, hours: 147 },
    ]);
  });

  test('takes the first of an order that an index has', async () => {
    const first = await dossiers
      .aggregate([
        { $match: { agency: 'so-y-te', state: 'open' } },
        { $sort: { receivedAt: -1 } },
        { $limit: 3 },
        { $project: { receivedAt: 1 } },
      ])
      .toArray();
    const all = (await dossiers.find({ agency: 'so-y-te', state: 'open' }).toArray())
      .map(({ receivedAt }) => receivedAt.getTime())
      .sort((a, b) => b - a);
    expect(first.map((one) => (one.receivedAt as Date).getTime())).toEqual(all.slice(0, 3));
  });

  test('unwinds arrays and counts by day', async () => {
    const steps = await dossiers
      .aggregate([
        { $unwind: '$steps' },
        { $group: { _id: '$steps.name', hours: { $sum: '$steps.hours' } } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(steps).toEqual([
      { _id: 'appraise', hours: 600 },
      { _id: 'receive', hours: 300 },
    ]);
    const days = await dossiers
      .aggregate([
        { $group: { _id: { $dateToString: { format: '%Y-%m-%d', date: '$receivedAt' } }, n: { $sum: 1 } } },
        { $count: 'days' },
      ])
      .toArray();
    expect(days).toEqual([{ days: 40 }]);
  });

  test('looks up in another collection, and answers several questions at once', async () => {
    const [joined] = await dossiers
      .aggregate([
        { $match: { _id: 'H55-001' } },
        { $lookup: { from: 'agencies', localField: 'agency', foreignField: 'code', as: 'of' } },
      ])
      .toArray();
    expect((joined?.of as { name: string }[])[0]?.name).toBe('Sở Tư pháp');
    const [facets] = await dossiers
      .aggregate([
        { $match: { agency: 'so-y-te' } },
        { $facet: { total: [{ $count: 'n' }], page: [{ $sort: { _id: 1 } }, { $limit: 2 }] } },
      ])
      .toArray();
    expect(facets?.total).toEqual([{ n: 150 }]);
    expect(facets?.page).toHaveLength(2);
  });
});

test('a file in GridFS comes back byte by byte, and is gone after it is deleted', async () => {
  const bucket = new GridFSBucket(database.db, { bucketName: 'files' });
  const content = Buffer.from(Array.from({ length: 1_000_000 }, (_, i) => i % 251));
  const upload = bucket.openUploadStream('đơn đề nghị.pdf', { metadata: { dossier: 'H55-001' } });
  await pipeline(Readable.from([content]), upload);
  expect((await buffer(bucket.openDownloadStream(upload.id))).equals(content)).toBe(true);
  await bucket.delete(upload.id);
  expect(await bucket.find({}).toArray()).toEqual([]);
});

test('an index on a filled collection answers as reading all does, and can be dropped', async () => {
  const query = { 'steps.hours': 4, hours: { $gt: 100, $lte: 200 } };
  const before = await dossiers.find(query).sort({ _id: 1 }).toArray();
  const name = await dossiers.createIndex({ 'steps.hours': 1, hours: -1 });
  expect(await dossiers.find(query).sort({ _id: 1 }).toArray()).toEqual(before);
  await dossiers.dropIndex(name);
  expect(await dossiers.find(query).sort({ _id: 1 }).toArray()).toEqual(before);
});
