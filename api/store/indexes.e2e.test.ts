import type { Collection } from 'mongodb';
import { TestStore } from './testing/testStore';

interface Task {
  _id: string;
  state: string;
  group: string;
  assignee: string | null;
  dueAt: Date;
  text: string;
}

let store: TestStore;
let small: Collection<Task>;
let large: Collection<Task>;

const taskOf = (i: number, open: number): Task => ({
  _id: `t${String(i)}`,
  state: i < open ? 'open' : 'closed',
  group: `agency${String(i % 10)}/specialist`,
  assignee: null,
  dueAt: new Date(1_700_000_000_000 + ((i * 7919) % 1_000_003) * 1000),
  text: 'Thẩm định hồ sơ '.repeat(10),
});

async function filled(name: string, count: number): Promise<Collection<Task>> {
  const tasks = (await store.db()).collection<Task>(name);
  await tasks.createIndex({ state: 1, group: 1, dueAt: 1 });
  await tasks.createIndex({ state: 1, group: 1, assignee: 1, dueAt: 1 });
  for (let start = 0; start < count; start += 1000) {
    await tasks.insertMany(Array.from({ length: 1000 }, (_, i) => taskOf(start + i, count / 5)));
  }
  return tasks;
}

/** Median of the milliseconds that a query takes once it is warm. */
async function timeOf(query: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 40; i++) {
    const start = performance.now();
    await query();
    times.push(performance.now() - start);
  }
  return times.slice(10).sort((a, b) => a - b)[15] ?? Infinity;
}

beforeAll(async () => {
  store = await TestStore.start();
  small = await filled('small', 1_000);
  large = await filled('large', 100_000);
}, 180_000);
afterAll(() => store.remove());

const page = (tasks: Collection<Task>) => () =>
  tasks
    .find({ state: 'open', group: { $in: ['agency1/specialist', 'agency2/specialist'] } })
    .sort({ dueAt: 1 })
    .limit(20)
    .toArray();
const count = (tasks: Collection<Task>) => () =>
  tasks.countDocuments({ state: 'open', group: 'agency1/specialist' });
/** Two indexes find as many; only one of them answers it without a look at the documents. */
const countUnassigned = (tasks: Collection<Task>) => () =>
  tasks.countDocuments({ state: 'open', group: 'agency1/specialist', assignee: null });
const scan = (tasks: Collection<Task>) => () => tasks.countDocuments({ text: 'none' });

test.each([
  ['a page of 20, due first', page],
  ['the count of a group', count],
  ['the count of what nobody in a group has', countUnassigned],
])('a hundred times the tasks do not make %s ten times as slow', async (_, query) => {
  expect(await timeOf(query(large))).toBeLessThan(10 * (await timeOf(query(small))) + 5);
});

test('an indexed page is far faster than reading all tasks', async () => {
  const start = performance.now();
  await scan(large)();
  const scanned = performance.now() - start;
  expect((await timeOf(page(large))) * 5).toBeLessThan(scanned);
});

test('a page holds the tasks that are due first, of both groups', async () => {
  const expected = Array.from({ length: 20_000 }, (_, i) => taskOf(i, 20_000))
    .filter(({ group }) => group.startsWith('agency1') || group.startsWith('agency2'))
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
    .slice(0, 20);
  expect((await page(large)()).map(({ dueAt }) => dueAt)).toEqual(expected.map(({ dueAt }) => dueAt));
  expect(await count(large)()).toBe(2_000);
});

test('an index is there again, and used, after a restart that takes seconds, not minutes', async () => {
  await store.stop();
  const start = performance.now();
  await store.start();
  expect(performance.now() - start).toBeLessThan(15_000);
  large = (await store.db()).collection<Task>('large');
  expect(await timeOf(page(large))).toBeLessThan(100);
  expect((await large.indexes()).map(({ name }) => name).sort()).toEqual([
    '_id_',
    'state_1_group_1_assignee_1_dueAt_1',
    'state_1_group_1_dueAt_1',
  ]);
});
