import { checkKey, partitionOf } from './keys';

it.each([
  ['2251799813685249', 1],
  ['9007199254740993', 4],
  ['6755399441055744', 3],
])('%s is a key of partition %i', (key, partition) => {
  expect(checkKey(key)).toBe(key);
  expect(partitionOf(key)).toBe(partition);
});

it.each([
  '',
  '-1',
  '123',
  '2251799813685249.5',
  '99999999999999999999',
  '9223372036854775808',
  '../topology',
])('"%s" is no key, and the engine is not asked for it', (key) => {
  expect(() => checkKey(key)).toThrow(expect.objectContaining({ code: 'not-found' }) as Error);
});
