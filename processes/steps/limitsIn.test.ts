import { compileProcedure, loadProcedures } from '..';
import { limitsIn } from './limitsIn';

const entryOf = (wanted: (entry: ReturnType<typeof loadProcedures>[number]) => boolean) => {
  const entry = loadProcedures().find(wanted);
  if (!entry) throw new Error('no such procedure');
  return entry;
};

test('the limit that a process states is the one that its procedure publishes', async () => {
  const entry = entryOf(({ code }) => code === '2.000205');
  expect(await limitsIn((await compileProcedure(entry)).bpmn)).toEqual({ limit: entry.limit, cases: {} });
});

test('where the limit depends on a case, each is stated', async () => {
  const entry = entryOf(({ cases = [] }) => cases.length > 1);
  const { cases } = await limitsIn((await compileProcedure(entry)).bpmn);
  expect(cases).toEqual(Object.fromEntries((entry.cases ?? []).map(({ id, limit }) => [id, limit])));
});

test('what is no process states nothing', async () => {
  expect(await limitsIn('<nothing/>')).toEqual({ limit: null, cases: {} });
});
