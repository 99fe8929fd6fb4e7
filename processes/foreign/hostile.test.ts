import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../rules/read/readModel';
import { convertForeign, maxForeignBytes, type Target } from '.';
import { procedureAt, targetFor } from './testing/target';

let target: Target;
beforeAll(async () => {
  target = await targetFor(procedureAt('district'));
});

const good = readFileSync(join(__dirname, 'testing/files/visio.bpmn'), 'utf8');
const withProlog = (prolog: string): string =>
  good.replace('<bpmn:definitions', `${prolog}<bpmn:definitions`);
const inProcess = (more: string): string => good.replace('</bpmn:process>', `${more}</bpmn:process>`);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const entities = Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY l${String(n + 1)} "${`&l${String(n)};`.repeat(10)}">`,
).join('');

async function refusal(file: Uint8Array | string): Promise<string> {
  const result = await convertForeign(file, target);
  if (!('refused' in result)) throw new Error('it was taken');
  expect(result.refused.vi).not.toBe('');
  return result.refused.en;
}

describe('a file that means harm or is broken is refused with a reason', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['only spaces', '  \n ', 'empty'],
    ['no XML', 'Quyết định số 12/QĐ-UBND', 'no BPMN that can be read'],
    ['another XML', '<html><body/></html>', 'no BPMN that can be read'],
    ['half a file', good.slice(0, 900), 'no BPMN that can be read'],
    ['entities that grow', withProlog(`<!DOCTYPE l [<!ENTITY l0 "ha">${entities}]>`), 'DOCTYPE'],
    [
      'an entity from elsewhere',
      withProlog('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'DOCTYPE',
    ],
    ['a type from elsewhere', withProlog('<!DOCTYPE d SYSTEM "http://example.org/x.dtd">'), 'DOCTYPE'],
    ['too much text', inProcess(`<!--${' '.repeat(maxForeignBytes)}-->`), 'larger than 4 MB'],
    ['100,000 elements', inProcess('<bpmn:task/>'.repeat(100_000)), 'more than 60000'],
    [
      'elements 10,000 deep',
      inProcess('<bpmn:subProcess>'.repeat(10_000) + '</bpmn:subProcess>'.repeat(10_000)),
      'deep',
    ],
    ['no process', good.replace(/<bpmn:process[^]*<\/bpmn:process>/, ''), 'no process'],
    ['an unknown encoding', good.replace('UTF-8', 'x-klingon'), 'x-klingon'],
  ])('%s', async (_what, text, said) => {
    expect(await refusal(bytes(text))).toContain(said);
  });

  test('bytes that are no text', async () => {
    expect(await refusal(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 255, 254]))).toContain('no BPMN');
  });
});

describe('a file that is only odd is taken', () => {
  test('scripts in names and documentation stay text', async () => {
    const evil = '&lt;script&gt;alert(1)&lt;/script&gt;';
    const text = good
      .replace('name="Xem xét hồ sơ"', `name="${evil}"`)
      .replace('</bpmn:task>', `<bpmn:documentation>${evil}</bpmn:documentation></bpmn:task>`);
    const result = await convertForeign(text, target);
    expect('refused' in result).toBe(false);
    if ('refused' in result) return;
    expect(result.bpmn).not.toContain('<script');
    expect(result.bpmn).toMatch(/script/);
  });

  test('names of a megabyte are cut, and that is said', async () => {
    const result = await convertForeign(good.replace('name="Ký"', `name="${'K'.repeat(1_000_000)}"`), target);
    expect('losses' in result && result.losses.map(({ code }) => code)).toContain('nameCut');
  });

  test.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf8')],
    [
      'Latin',
      (text: string) => Buffer.from(text.replace('UTF-8', 'ISO-8859-1').replace(/[^ -~\s]/g, 'x'), 'latin1'),
    ],
  ])('written in %s', async (_what, write) => {
    const result = await convertForeign(new Uint8Array(write(good)), target);
    expect('steps' in result && result.steps).toBe(3);
  });

  test('arrows in circles, of a hundred steps, are laid out', async () => {
    const ids = Array.from({ length: 100 }, (_, n) => `t${String(n)}`);
    const tasks = ids.map((id) => `<bpmn:task id="${id}" name="Bước ${id}"/>`);
    const flows = ids.flatMap((id, n) => [
      `<bpmn:sequenceFlow id="f${id}" sourceRef="${id}" targetRef="t${String((n + 1) % 100)}"/>`,
      `<bpmn:sequenceFlow id="g${id}" sourceRef="${id}" targetRef="t${String((n * 7) % 100)}"/>`,
    ]);
    const result = await convertForeign(inProcess([...tasks, ...flows].join('')), target);
    if ('refused' in result) throw new Error(result.refused.en);
    const { definitions, findings } = await readModel(result.bpmn);
    expect(definitions).toBeDefined();
    expect(findings).toEqual([]);
  }, 60_000);
});
