import { createHash } from 'node:crypto';
import { sampleProcedures } from '../patterns/testing/sample';
import { compileProcedure } from '../compile/compileProcedure';
import { stepsOf } from '../compile/stepsOf';
import { decisionsOf } from './decisions';
import { formFor } from './formFor';
import type { FormComponent, FormSchema } from './schema';
import { fieldsOf } from './walk';

const supported = [
  'text',
  'group',
  'textfield',
  'textarea',
  'number',
  'datetime',
  'radio',
  'select',
  'checkbox',
  'checklist',
];
const procedures = sampleProcedures();
const forms: [string, FormSchema][] = procedures.flatMap((entry) =>
  stepsOf(entry).map((step): [string, FormSchema] => [
    `${entry.code} ${step.elementId}`,
    formFor(step, entry.papers),
  ]),
);

test('a procedure that asks for no papers gives none to choose from, and a supplement can be asked for', () => {
  const decisions = [{ value: 'supplement', label: 'Yêu cầu bổ sung', short: 'Thiếu' }];
  for (const form of ['check', 'appraisal', 'supplement-request', 'supplement-receipt'] as const)
    expect(fieldsOf(formFor({ form, decisions }, [])).filter(({ type }) => type === 'checklist')).toEqual([]);
});

describe.each(forms)('the form of %s', (_name, schema) => {
  test('uses known fields only, each with a label and a key of its own', () => {
    expect(allComponents(schema.components).filter(({ type }) => !supported.includes(type))).toEqual([]);
    const fields = fieldsOf(schema);
    expect(fields.filter(({ label }) => !label)).toEqual([]);
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
  });

  test('has the SHA-256 of its content in its id, so that it is deployed again when it changes only', () => {
    const hash = createHash('sha256').update(JSON.stringify(schema.components)).digest('hex');
    expect(schema.id.endsWith(`-${hash.slice(0, 12)}`)).toBe(true);
  });

  test('has its Vietnamese in NFC', () => {
    const text = JSON.stringify(schema);
    expect(text.normalize('NFC')).toBe(text);
  });
});

test.each(procedures.map((entry) => [entry.code, entry] as const))(
  'the decisions of %s are the choices on its forms',
  (_code, entry) => {
    for (const step of stepsOf(entry)) {
      const offered = decisionsOf(formFor(step, entry.papers));
      expect(offered).toEqual(step.decisions.map(({ value, label }) => ({ value, label })));
    }
  },
);

test('missing papers are chosen from the procedure’s own', () => {
  for (const entry of procedures) {
    for (const step of stepsOf(entry).filter(({ form }) => form === 'supplement-request')) {
      const field = fieldsOf(formFor(step, entry.papers)).find(({ key }) => key === 'missingPapers');
      expect(field?.values?.map(({ value }) => value)).toEqual(entry.papers.map(({ id }) => id));
    }
  }
});

test('the same form of two procedures is one form', async () => {
  const all = await Promise.all(procedures.map((entry) => compileProcedure(entry)));
  const byId = new Map<string, string>();
  for (const { id, schema } of all.flatMap((compiled) => compiled.forms)) {
    const text = JSON.stringify(schema);
    expect(byId.get(id) ?? text).toBe(text);
    byId.set(id, text);
  }
  const handOvers = [...byId.keys()].filter((id) => id.startsWith('hand-over-'));
  expect(handOvers).toHaveLength(1);
});

function allComponents(components: FormComponent[]): FormComponent[] {
  return components.flatMap((component) =>
    component.type === 'group' ? [component, ...allComponents(component.components)] : [component],
  );
}
