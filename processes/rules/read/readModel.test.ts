import { explain, lintModel } from '..';
import { context, lawful, lawfulBpmn, received, step, terminated } from '../testing/lawful';
import { bpmnOf, type NodeSketch } from '../testing/sketch';

const codesOf = async (bpmn: string): Promise<string[]> =>
  (await lintModel(bpmn, context)).map(({ rule, code }) => `${rule}/${code}`);

describe('a document from anywhere', () => {
  test.each([
    ['nothing', ''],
    ['no XML', 'Quyết định số 12/QĐ-UBND'],
    ['other XML', '<html><body/></html>'],
    ['half a document', lawfulBpmn.slice(0, 2000)],
    ['a tag that is not closed', lawfulBpmn.replace('</bpmn:process>', '')],
    ['binary', '\u0000\u0001\u0002<\u0003'],
  ])('that is %s is a finding with its place', async (_what, bpmn) => {
    const findings = await lintModel(bpmn, context);
    expect(findings).toMatchObject([{ rule: 'readable', code: 'malformed', severity: 'error' }]);
    expect(findings[0]?.params.line).toBeGreaterThanOrEqual(1);
  });

  test('that declares external entities is refused unread', async () => {
    const doctype = '<!-- <a> -->\n<!DOCTYPE foo [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n';
    const bpmn = lawfulBpmn
      .replace('<bpmn:definitions', `${doctype}<bpmn:definitions`)
      .replace('name="sign"', 'name="&x;"');
    const [finding, ...more] = await lintModel(bpmn, context);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'declaration', params: { line: 3, column: 1 } });
    expect(finding && explain(finding, 'vi')).toContain('Dòng 3');
  });

  test('that only talks about entities in a text is read', async () => {
    expect(await codesOf(lawfulBpmn.replace('name="sign"', 'name="&lt;!DOCTYPE"'))).toEqual([]);
  });

  test('with an id twice: the second element is left out, and said to be', async () => {
    const findings = await lintModel(
      lawfulBpmn.replace('id="return-refusal" name', 'id="sign" name'),
      context,
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'readable', code: 'duplicate', elementId: 'sign' }),
    );
  });

  test('with arrows that lead nowhere, no diagram, or an unknown reference', async () => {
    expect(await codesOf(lawfulBpmn.replace('targetRef="hand-over"', 'targetRef="nowhere"'))).toContain(
      'no-dangling-flow/noTarget',
    );
    expect(await codesOf(bpmnOf({ ...lawful, diagram: false }))).toEqual(['drawn/noDiagram']);
    expect(await codesOf(lawfulBpmn.replace('messageRef="message"', 'messageRef="lost"'))).toContain(
      'readable/unresolved',
    );
  });

  test('with content of unknown kinds is judged by what is known', async () => {
    const odd =
      '<bpmn:userTask id="odd"><x:y xmlns:x="urn:x" /><bpmn:extensionElements><x:z xmlns:x="urn:x" a="=(" /></bpmn:extensionElements></bpmn:userTask>';
    expect(await codesOf(lawfulBpmn.replace('</bpmn:process>', `${odd}</bpmn:process>`))).toContain(
      'reachable/unreachable',
    );
  });

  test('without a process, or with an empty one, does not stop the rules', async () => {
    const empty = bpmnOf({ nodes: {}, flows: [], diagram: false });
    expect(await codesOf(empty)).toContain('no-dead-end/noStart');
    expect(await codesOf(empty.replace(/<bpmn:process[^]*process>/, ''))).not.toContain('rule-failed/failed');
  });
});

/** Walking every way singly would take years: this is no measure of speed. */
const tooLongMs = 240_000;

describe('a document of 5,000 elements is judged to its end, however many ways lead through it', () => {
  const chain = (length: number, flowsFor: (id: string, index: number) => string[]) => {
    const nodes: Record<string, NodeSketch> = { start: received(), returned: terminated() };
    for (let index = 0; index < length; index += 1)
      nodes[`t${String(index)}`] = step('clerk', 'department', { hours: '1' });
    const flows = Object.keys(nodes)
      .filter((id) => id.startsWith('t'))
      .flatMap(flowsFor);
    return bpmnOf({ ...lawful, nodes, flows: ['start > t0', ...flows, `t${String(length - 1)} > returned`] });
  };
  const next = (id: string, index: number) => (index === 0 ? [] : [`t${String(index - 1)} > ${id}`]);

  test.each([
    ['one long chain', chain(2500, next)],
    [
      'every third step leads back',
      chain(1600, (id, index) => [
        ...next(id, index),
        ...(index % 3 ? [] : [`${id} > t${String(Math.floor(index / 2))}`]),
      ]),
    ],
    [
      'every step leads ahead to three others',
      chain(1200, (id, index) =>
        [2, 5, 9]
          .filter((far) => index >= far)
          .map((far) => `t${String(index - far)} > ${id}`)
          .concat(next(id, index)),
      ),
    ],
  ])(
    '%s',
    async (_what, bpmn) => {
      const codes = await codesOf(bpmn);
      expect(codes).not.toContain('rule-failed/failed');
    },
    tooLongMs,
  );
});
