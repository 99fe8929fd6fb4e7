import { explain, lintModel, type Finding } from '..';
import { context, lawfulBpmn } from '../testing/lawful';

const findingsIn = (bpmn: string): Promise<Finding[]> => lintModel(bpmn, context);

const codesIn = async (bpmn: string): Promise<string[]> =>
  (await findingsIn(bpmn)).map(({ rule, code }) => `${rule}/${code}`);

const entities = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `<!ENTITY l${String(n + 1)} "${`&l${String(n)};`.repeat(10)}">`,
  ).join('\n');

const withProlog = (prolog: string): string =>
  lawfulBpmn.replace('<bpmn:definitions', `${prolog}<bpmn:definitions`);

describe('a document that means harm', () => {
  test.each([
    ['entities that grow tenfold nine times', `<!DOCTYPE l [\n<!ENTITY l0 "ha">\n${entities(9)}\n]>\n`],
    ['a type from elsewhere', '<!DOCTYPE definitions SYSTEM "http://example.org/bpmn.dtd">\n'],
    ['a parameter entity', '<!DOCTYPE d [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>\n'],
    ['a type in small letters', '<!doctype d [<!ENTITY x "y">]>\n'],
  ])('by %s is refused unread, with the place', async (_how, prolog) => {
    expect(await findingsIn(withProlog(prolog))).toMatchObject([
      { rule: 'readable', code: 'declaration', severity: 'error', params: { line: 2, column: 1 } },
    ]);
  });

  test('by an entity that nothing declares has it taken as text', async () => {
    expect(await codesIn(lawfulBpmn.replace('name="sign"', 'name="&secret;"'))).toEqual([]);
  });

  test('by its size is refused unread, also as a previous version', async () => {
    const large = lawfulBpmn.replace('</bpmn:definitions>', `${' '.repeat(50_000_000)}</bpmn:definitions>`);
    const [finding, ...more] = await findingsIn(large);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ rule: 'readable', code: 'tooLarge', severity: 'error' });
    expect(finding && explain(finding, 'vi')).toContain('20000000');
    expect(await lintModel(lawfulBpmn, { ...context, previous: large })).toEqual([]);
  });

  test.each([100, 20_000])('by %i sub-processes in each other is refused with a finding', async (depth) => {
    const nested = Array.from({ length: depth }, (_, n) => `<bpmn:subProcess id="s${String(n)}">`).join('');
    const bpmn = lawfulBpmn.replace(
      '</bpmn:process>',
      `${nested}${'</bpmn:subProcess>'.repeat(depth)}</bpmn:process>`,
    );
    expect(await findingsIn(bpmn)).toMatchObject([{ rule: 'readable', code: 'tooDeep', severity: 'error' }]);
  });

  test('by a condition of thousands of brackets is judged all the same', async () => {
    const brackets = `=${'('.repeat(20_000)}appraiseDecision = "refuse"${')'.repeat(20_000)}`;
    const bpmn = lawfulBpmn.replace('=appraiseDecision = &#34;refuse&#34;', brackets);
    expect(bpmn).not.toBe(lawfulBpmn);
    expect((await findingsIn(bpmn)).every(Boolean)).toBe(true);
  });
});

describe('a document in other namespaces', () => {
  test.each([
    [
      'BPMN’s is another',
      'http://www.omg.org/spec/BPMN/20100524/MODEL',
      'http://www.omg.org/spec/BPMN/1999/MODEL',
    ],
    ['BPMN’s is empty', 'http://www.omg.org/spec/BPMN/20100524/MODEL', ''],
  ])('is no BPMN where %s', async (_which, ours, theirs) => {
    expect(await findingsIn(lawfulBpmn.replace(ours, theirs))).toMatchObject([
      { rule: 'readable', code: 'malformed', params: { line: expect.any(Number) as number } },
    ]);
  });

  test('has no steps that the engine knows where Zeebe’s is another', async () => {
    const codes = await codesIn(lawfulBpmn.replace('http://camunda.org/schema/zeebe/1.0', 'urn:other'));
    expect(codes).not.toContain('rule-failed/failed');
    expect(codes).toContain('executable/refused');
  });

  test('is read where BPMN has another prefix', async () => {
    const renamed = lawfulBpmn.replaceAll('bpmn:', 'model:').replace('xmlns:bpmn=', 'xmlns:model=');
    expect(await codesIn(renamed)).toEqual([]);
  });
});

describe('arrows of a document', () => {
  const flow = 'id="sign-to-hand-over" sourceRef="sign" targetRef="hand-over"';

  test.each([
    ['from an element that is not there', flow.replace('"sign" ', '"nowhere" '), 'no-dangling-flow/noSource'],
    ['without either end', 'id="sign-to-hand-over"', 'no-dangling-flow/noSource'],
    ['to themselves', flow.replace('"hand-over"', '"sign-to-hand-over"'), 'no-dangling-flow/noTarget'],
    ['to the process', flow.replace('"hand-over"', '"tthc-1"'), 'no-dangling-flow/noTarget'],
  ])('%s are found', async (_which, instead, code) => {
    const bpmn = lawfulBpmn.replace(flow, instead);
    const found = await findingsIn(bpmn);
    expect(found.map(({ rule, code: its }) => `${rule}/${its}`)).toContain(code);
    expect(found.find(({ rule }) => rule === 'no-dangling-flow')?.elementId).toBe('sign-to-hand-over');
  });
});
