import { z } from 'zod';
import { messageFor } from './document';
import { parseInput } from './parseInput';
import { Problem } from './problem';

const applicant = z.object({ fullName: z.string().trim().min(1).max(5), age: z.int().min(18).optional() });
const schema = z.strictObject({
  applicant,
  channel: z.enum(['counter', 'post']).optional(),
  papers: z.array(z.string()).max(1).optional(),
  email: z.email().optional(),
});

const errorsOf = (input: unknown) => {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof Problem) return error.errors;
    throw error;
  }
  return [];
};

test.each([
  ['nothing at all', undefined, '', 'required'],
  ['a missing group', {}, 'applicant', 'required'],
  ['a missing field of a group', { applicant: {} }, 'applicant.fullName', 'required'],
  ['a field of spaces only', { applicant: { fullName: '   ' } }, 'applicant.fullName', 'required'],
  ['null', { applicant: { fullName: null } }, 'applicant.fullName', 'required'],
  ['a number for a text', { applicant: { fullName: 3 } }, 'applicant.fullName', 'wrong-type'],
  [
    'a text that is too long',
    { applicant: { fullName: 'x'.repeat(10_000) } },
    'applicant.fullName',
    'too-long',
  ],
  ['too small a number', { applicant: { fullName: 'An', age: 3 } }, 'applicant.age', 'too-small'],
  [
    'a value not in the list',
    { applicant: { fullName: 'An' }, channel: 'x' },
    'channel',
    'not-allowed-value',
  ],
  ['too many items', { applicant: { fullName: 'An' }, papers: ['a', 'b'] }, 'papers', 'too-many'],
  ['an item of the wrong type', { applicant: { fullName: 'An' }, papers: [1] }, 'papers.0', 'wrong-type'],
  ['a malformed address', { applicant: { fullName: 'An' }, email: 'an' }, 'email', 'invalid-format'],
  ['an unknown field', { applicant: { fullName: 'An' }, other: 1 }, 'other', 'unknown-field'],
])('%s is an error at its field', (_, input, field, code) => {
  expect(errorsOf(input)).toEqual([expect.objectContaining({ field, code })]);
});

test('an emoji and decomposed Vietnamese are no mistakes', () => {
  expect(errorsOf({ applicant: { fullName: 'Hà🙂'.normalize('NFD').slice(0, 5) } })).toEqual([]);
});

test('a message names the bound in the reader’s language', () => {
  const error = { field: 'a', code: 'too-long', params: { max: 5 } };
  expect(messageFor(error, 'vi')).toBe('Không được quá 5 ký tự.');
  expect(messageFor(error, 'en')).toBe('It may have at most 5 characters.');
});

test('a message names the type in words', () => {
  const error = { field: 'a', code: 'wrong-type', params: { expected: 'number' } };
  expect(messageFor(error, 'vi')).toBe('Giá trị phải là số.');
});
