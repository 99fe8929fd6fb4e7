import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { explain, lintModel, rules, type Finding, type Rule } from '.';
import { readModel } from './read/readModel';
import { context, lawfulBpmn, withoutProperty } from './testing/lawful';
import { bpmnOf } from './testing/sketch';
import type { Row, Table } from './testing/table';

const folders = ['law', 'flow', 'data', 'engine'];
const tables = new Map(folders.flatMap((folder) => filesIn(folder)).map((file) => [nameOf(file), file]));

function filesIn(folder: string): string[] {
  return readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith('.table.ts'))
    .map((file) => join(__dirname, folder, file));
}

function nameOf(file: string): string {
  const [base = ''] = file.split('/').at(-1)?.split('.') ?? [];
  return base.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function tableOf(rule: Rule): Table {
  return (jest.requireActual(tables.get(rule.name) ?? '') as { table: Table }).table;
}

async function findingsOf(rule: Rule, row: Row): Promise<Finding[]> {
  const bpmn = typeof row.diagram === 'string' ? row.diagram : bpmnOf(row.diagram);
  const { definitions } = await readModel(bpmn);
  if (definitions) row.edit?.(definitions);
  const all = await lintModel(row.edit && definitions ? definitions : bpmn, row.context ?? context);
  expect(all.filter((finding) => finding.rule === 'rule-failed')).toEqual([]);
  return all.filter((finding) => finding.rule === rule.name);
}

test('a lawful process gives no finding', async () => {
  expect(await lintModel(lawfulBpmn, context)).toEqual([]);
});

test('the list of rules is what lies in the folders', () => {
  expect([...rules.map(({ name }) => name)].sort()).toEqual([...tables.keys()].sort());
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  const { valid, invalid } = tableOf(rule);

  test.each(valid.map((row) => [row.title, row] as const))('lets pass: %s', async (_title, row) => {
    expect(await findingsOf(rule, row)).toEqual([]);
  });

  test.each(invalid.map((row) => [row.title, row] as const))('finds: %s', async (_title, row) => {
    expect(await findingsOf(rule, row)).toMatchObject(row.findings);
  });

  test('has a diagram for each of its messages', () => {
    const told = new Set(invalid.flatMap(({ findings }) => findings.map(({ code }) => code)));
    expect([...told].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test('has a page of its own', () => {
    const page = (tables.get(rule.name) ?? '').replace('.table.ts', '.md');
    expect(existsSync(page)).toBe(true);
  });

  test('speaks both languages, in NFC, with the same things filled in', () => {
    for (const { vi, en } of Object.values(rule.messages)) {
      expect(vi.normalize('NFC')).toBe(vi);
      expect(
        placeholdersIn(vi)
          .filter((name) => name !== 'meaningVi')
          .map((name) => name.replace(/Vi$/, '')),
      ).toEqual(placeholdersIn(en));
    }
  });
});

function placeholdersIn(words: string): string[] {
  return [...new Set(words.match(/\{\w+\}/g))].map((each) => each.slice(1, -1)).sort();
}

test('a finding is explained with its article of law', async () => {
  const [finding] = await lintModel(bpmnOf(withoutProperty('overdue')), context);
  expect(finding && explain(finding, 'vi')).toContain('(Điều 19 Nghị định 61/2018/NĐ-CP');
  expect(finding && explain(finding, 'en')).toContain('article 19 of Decree 61/2018/NĐ-CP');
});
