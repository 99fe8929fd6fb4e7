import { compileProcedure, loadProcedures } from '..';
import { askedPapers, termsIn } from './termsIn';

const entryOf = (wanted: (entry: ReturnType<typeof loadProcedures>[number]) => boolean) => {
  const entry = loadProcedures().find(wanted);
  if (!entry) throw new Error('no such procedure');
  return entry;
};

test('the limit that a process states is the one that its procedure publishes', async () => {
  const entry = entryOf(({ code }) => code === '2.000205');
  expect(await termsIn((await compileProcedure(entry)).bpmn)).toEqual({
    limit: entry.limit,
    cases: {},
    waivedPapers: [],
    agencies: ['department', 'reception'],
  });
});

test('where the limit depends on a case, each is stated', async () => {
  const entry = entryOf(({ cases = [] }) => cases.length > 1);
  const { cases } = await termsIn((await compileProcedure(entry)).bpmn);
  expect(cases).toEqual(Object.fromEntries((entry.cases ?? []).map(({ id, limit }) => [id, limit])));
});

test('what is no process states nothing', async () => {
  expect(await termsIn('<nothing/>')).toEqual({
    limit: null,
    cases: {},
    waivedPapers: [],
    agencies: [],
  });
});

test('papers that a process waives are not among those asked for', async () => {
  const entry = entryOf(({ code }) => code === '2.000205');
  const { bpmn } = await compileProcedure(entry);
  const limit = '<zeebe:property name="limit"';
  const waiving = bpmn.replace(limit, `<zeebe:property name="waivedPapers" value="ho-chieu" />${limit}`);
  const terms = await termsIn(waiving);
  expect(terms.waivedPapers).toEqual(['ho-chieu']);
  expect(askedPapers(entry.papers, terms)).toEqual(entry.papers.filter(({ id }) => id !== 'ho-chieu'));
});
