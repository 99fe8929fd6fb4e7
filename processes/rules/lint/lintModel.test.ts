import { defineRule } from '../rule';
import { create } from '../../compile/moddle';
import type { Element } from '../model/element';
import { readModel } from '../read/readModel';
import { lintModel } from '..';
import { context, lawful, lawfulBpmn } from '../testing/lawful';
import { bpmnOf } from '../testing/sketch';
import { lintWith } from './lintModel';

const broken = defineRule({
  name: 'broken',
  severity: 'warning',
  source: null,
  scope: 'any',
  messages: {},
  check: () => {
    throw new Error('đã hỏng');
  },
});

test('a rule that throws is a finding, and the others are heard', async () => {
  const telling = {
    ...broken,
    name: 'telling',
    messages: { said: { vi: 'một', en: 'one' } },
    check: () => [{ message: 'said', elementId: '' }],
  };
  expect(await lintWith([broken, telling], lawfulBpmn)).toMatchObject([
    { rule: 'rule-failed', severity: 'error', params: { rule: 'broken', detail: 'đã hỏng' } },
    { rule: 'telling', message: { vi: 'một' } },
  ]);
});

test('a tree too deep to be looked through is a finding', async () => {
  const { definitions } = await readModel(lawfulBpmn);
  const [, process] = definitions?.get('rootElements') as Element[];
  let inner = create('bpmn:SubProcess', { id: 's' });
  for (let depth = 0; depth < 20_000; depth += 1)
    inner = create('bpmn:SubProcess', { id: `s${String(depth)}`, flowElements: [inner] });
  process?.set('flowElements', [inner]);
  const findings = await lintModel(definitions ?? '', context);
  expect(new Set(findings.map(({ rule }) => rule))).toContain('rule-failed');
});

test('a tree is judged as it is now, not as it was', async () => {
  const { definitions } = await readModel(lawfulBpmn);
  if (!definitions) throw new Error('not read');
  expect(await lintModel(definitions, context)).toEqual([]);
  const [, process] = definitions.get('rootElements') as (typeof definitions)[];
  process?.set('flowElements', []);
  expect((await lintModel(definitions, context)).map(({ code }) => code)).toContain('noStart');
});

test('the process of the apology is not asked for a limit, an outcome or a withdrawal', async () => {
  const apology = { ...lawful, id: 'xin-loi-hen-lai', properties: {} };
  expect(await lintModel(bpmnOf(apology), context)).toEqual([]);
});
