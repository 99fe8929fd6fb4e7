import { examples } from '../patterns/testing/examples';
import { formTemplateOf } from './formFor';
import { formLibrary } from './library';
import { formOfComponents, readForm } from './readForm';

const field = { type: 'textfield', id: 'Field_a', key: 'a', label: 'Họ và tên' };
const formOf = (...components: unknown[]) => ({ type: 'default', id: 'x', components });
const wrongWith = (given: unknown) => {
  const reading = readForm(given);
  return reading.ok ? [] : reading.faults.map(({ code }) => code);
};

const library = formLibrary(examples()[0]?.papers ?? []).map(({ schema }) => schema);

test.each(library.map((schema) => [schema.id, schema] as const))(
  'the form %s of the program is taken, and read again it is the same one',
  (_id, schema) => {
    const reading = readForm(JSON.parse(JSON.stringify(schema)));
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    const withoutEmpty = JSON.stringify(schema.components).replaceAll(',"validate":{}', '');
    expect(reading.components).toEqual(JSON.parse(withoutEmpty));
    const own = formOfComponents(formTemplateOf(schema.id), reading.components);
    const again = readForm(own);
    expect(again.ok && formOfComponents(formTemplateOf(own.id), again.components).id).toBe(own.id);
  },
);

test('the same form has the same id, in whatever order its properties are written', () => {
  const reversed = Object.fromEntries(Object.entries(field).reverse());
  const [one, other] = [readForm(formOf(field)), readForm(formOf(reversed))];
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test('what form-js notes for itself is left out', () => {
  const noted = { ...field, layout: { row: 'Row_1', columns: null }, validate: { validationType: '' } };
  expect(readForm({ ...formOf(noted), exporter: { name: 'form-js' } })).toEqual({
    ok: true,
    components: [field],
  });
});

const decide = (values: string[], more: object = {}) => ({
  ...{ type: 'radio', id: 'Field_decision', key: 'decision', label: 'Quyết định' },
  ...{ validate: { required: true }, values: values.map((value) => ({ value, label: value })) },
  ...more,
});

test('a field may be asked for a decision that the form offers; the condition for form-js is written anew', () => {
  const shown = { ...field, conditional: { hide: '=evil()' }, properties: { shownFor: 'refuse' } };
  expect(readForm(formOf(decide(['approve', 'refuse']), shown))).toMatchObject({
    components: [{}, { conditional: { hide: '=decision != "refuse"' } }],
  });
});

const nested = (levels: number): object =>
  levels === 0 ? field : { type: 'group', id: 'g', label: 'Nhóm', components: [nested(levels - 1)] };

describe('a form is refused, with the place, that', () => {
  test.each<[string, unknown, string]>([
    ['is no object', 'form', 'form-not-object'],
    ['is nothing', null, 'form-not-object'],
    ['is a list', [], 'form-not-object'],
    ['has no fields’ list', { type: 'default' }, 'form-no-list'],
    ['has a field that is no object', formOf(7), 'form-not-object'],
    ['has a script of its own', formOf({ type: 'html', id: 'h', content: '<b>' }), 'form-unknown-type'],
    ['has a frame', formOf({ type: 'iframe', id: 'i', url: 'https://x' }), 'form-unknown-type'],
    ['has a field to upload', formOf({ ...field, type: 'filepicker' }), 'form-unknown-type'],
    ['computes', formOf({ ...field, type: 'expression' }), 'form-unknown-type'],
    ['has a type of an object’s own', formOf({ ...field, type: 'constructor' }), 'form-unknown-type'],
    ['has properties that are not known', formOf({ ...field, onclick: 'x' }), 'form-unknown-part'],
    [
      'reaches for the prototype',
      JSON.parse('{"components":[],"__proto__":{"admin":true}}'),
      'form-unknown-part',
    ],
    [
      'reaches for it in a field',
      formOf(JSON.parse('{"type":"textfield","id":"a","key":"a","label":"A","__proto__":{}}')),
      'form-unknown-part',
    ],
    ['writes to the prototype', formOf({ ...field, key: '__proto__' }), 'form-bad-key'],
    ['writes to the constructor', formOf({ ...field, key: 'constructor' }), 'form-bad-key'],
    ['writes over the agencies', formOf({ ...field, key: 'agencies' }), 'form-bad-key'],
    ['writes a path', formOf({ ...field, key: 'a.b' }), 'form-bad-key'],
    ['has no label', formOf({ ...field, label: '  ' }), 'form-no-label'],
    ['has markup in a label', formOf({ ...field, label: '<img src=x onerror=alert(1)>' }), 'form-bad-text'],
    ['has a template in a label', formOf({ ...field, label: '{{constructor}}' }), 'form-bad-text'],
    ['has an expression as a label', formOf({ ...field, label: '=secret' }), 'form-bad-text'],
    ['turns the writing around', formOf({ ...field, label: 'a\u202eb' }), 'form-bad-text'],
    ['has an endless label', formOf({ ...field, label: 'a'.repeat(501) }), 'form-too-long'],
    ['has a number as a label', formOf({ ...field, label: 5 }), 'form-bad-text'],
    ['has two fields of one key', formOf(field, { ...field, id: 'b' }), 'form-key-twice'],
    ['has a choice without options', formOf({ ...field, type: 'select' }), 'form-no-options'],
    ['has two options of one value', formOf(decide(['approve', 'approve'])), 'form-key-twice'],
    [
      'has an expression that never ends',
      formOf({ ...field, validate: { pattern: '(a+)+$' } }),
      'form-bad-pattern',
    ],
    ['has a limit that is none', formOf({ ...field, validate: { maxLength: -1 } }), 'form-bad-number'],
    ['has a limit of text', formOf({ ...field, validate: { maxLength: '9' } }), 'form-bad-number'],
    ['has an unknown check', formOf({ ...field, properties: { format: 'passport' } }), 'form-bad-choice'],
    ['has money as a text', formOf({ ...field, properties: { format: 'money' } }), 'form-bad-choice'],
    ['takes its value from anywhere', formOf({ ...field, properties: { from: '=x' } }), 'form-bad-setting'],
    [
      'asks for a decision that is not offered',
      formOf({ ...field, properties: { shownFor: 'refuse' } }),
      'form-unknown-decision',
    ],
    ['lets the decision out', formOf(decide(['approve'], { validate: {} })), 'form-decision'],
    ['decides by a text', formOf({ ...field, key: 'decision' }), 'form-decision'],
    [
      'hides the decision in a group',
      formOf({ type: 'group', id: 'g', label: 'Nhóm', components: [decide(['approve'])] }),
      'form-decision',
    ],
    ['lies in itself too deep', formOf(nested(5)), 'form-too-deep'],
    ['lies in itself ten thousand times', formOf(nested(5000)), 'form-too-deep'],
    [
      'asks for too much',
      formOf(...Array.from({ length: 151 }, (_, n) => ({ ...field, key: `a${String(n)}` }))),
      'form-too-many',
    ],
  ])('%s', (_what, given, code) => {
    expect(wrongWith(given)).toContain(code);
  });

  test('is wrong in a thousand places: twenty are told', () => {
    const wrong = Array.from({ length: 100 }, () => ({ ...field, key: '', x: 1 }));
    expect(wrongWith(formOf(...wrong))).toHaveLength(20);
  });
});

test('what is wrong is told by the label of the field', () => {
  const reading = readForm(formOf(field, { ...field, key: 'b', onclick: 1 }));
  expect(reading).toMatchObject({
    faults: [
      { place: 'components[1]', code: 'form-unknown-part', params: { field: 'Họ và tên', part: 'onclick' } },
    ],
  });
});

test('nothing that is read reaches the prototype of objects', () => {
  readForm(JSON.parse('{"components":[{"type":"textfield","__proto__":{"polluted":1}}]}'));
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
