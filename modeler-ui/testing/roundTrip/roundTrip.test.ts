import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import { foreignFiles } from './foreign';
import { lossesBetween } from './lossesBetween';
import { readTree } from './readTree';
import { shapesOfAll } from './shapes';

const moddle = new BpmnModdle({ zeebe });
const processes = shapesOfAll();

async function openedAndSaved(bpmn: string): Promise<string> {
  const { rootElement, warnings } = await moddle.fromXML(bpmn);
  expect(warnings).toEqual([]);
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

test('the comparison sees an attribute, a text, an element and an order that were lost', () => {
  const losses = (after: string) =>
    lossesBetween(readTree('<a x="1"><b>t</b><c i="1"/><c i="2"/></a>'), readTree(after));
  expect(losses('<a x="1"><c i="1"/><c i="2"/><b>t</b></a>')).toEqual([]);
  expect(losses('<a><b>t</b><c i="1"/><c i="2"/></a>')).toEqual(['a @x: "1" became nothing']);
  expect(losses('<a x="1"><b/><c i="1"/><c i="2"/></a>')).toEqual(['a > b: "t" became ""']);
  expect(losses('<a x="1"><b>t</b><c i="1"/></a>')).toEqual(['a > c: is gone']);
  expect(losses('<a x="1"><b>t</b><c i="2"/><c i="1"/></a>')).toHaveLength(2);
});

describe('the 1,627 processes, opened and saved', () => {
  test('are the same to the byte, in each of their shapes', async () => {
    const { all: every, shapes } = await processes;
    expect(every).toHaveLength(1627);
    const differ: string[] = [];
    for (const { bpmnProcessId, bpmn } of shapes)
      if ((await openedAndSaved(bpmn)) !== bpmn) differ.push(bpmnProcessId);
    expect(differ).toEqual([]);
  }, 300_000);

  test('keep every value that any of them has', async () => {
    const bpmn = documentWith((await processes).values);
    expect(await openedAndSaved(bpmn)).toBe(bpmn);
  }, 300_000);
});

/** One document that has all the values. */
function documentWith(values: Set<string>): string {
  const lines = [...values].map((value) => `        <zeebe:property name="value" value="${value}" />\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="all">
  <bpmn:process id="all">
    <bpmn:extensionElements>
      <zeebe:properties>
${lines.join('')}      </zeebe:properties>
    </bpmn:extensionElements>
  </bpmn:process>
</bpmn:definitions>
`;
}

test.each(foreignFiles())(
  '%s, drawn elsewhere, loses nothing when it is opened and saved',
  async (_file, bpmn) => {
    expect(lossesBetween(readTree(bpmn), readTree(await openedAndSaved(bpmn)))).toEqual([]);
  },
);
