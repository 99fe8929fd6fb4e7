import { actionIdFor, commandTagFor, fingerprintOf } from './identity';

describe('the same request', () => {
  test('is the same officer with the same key', () => {
    expect(actionIdFor('hoa', 'k')).toBe(actionIdFor('hoa', 'k'));
    expect(actionIdFor('hoa', 'k')).not.toBe(actionIdFor('lan', 'k'));
    expect(actionIdFor('hoa', 'k')).not.toBe(actionIdFor('hoa', 'k2'));
  });

  test('without a key is never the same', () => {
    expect(actionIdFor('hoa', undefined)).not.toBe(actionIdFor('hoa', undefined));
  });

  test('asks the same, in whatever order its fields come', () => {
    const one = fingerprintOf('claim', {}, { a: 1, b: { c: [1, 2], d: null } });
    expect(fingerprintOf('claim', {}, { b: { d: null, c: [1, 2] }, a: 1 })).toBe(one);
    expect(fingerprintOf('claim', {}, { b: { d: null, c: [2, 1] }, a: 1 })).not.toBe(one);
    expect(fingerprintOf('release', {}, { a: 1, b: { c: [1, 2], d: null } })).not.toBe(one);
  });

  test('holds the same file', () => {
    const print = (text: string) =>
      fingerprintOf('addDocument', {}, { file: { content: Buffer.from(text) } });
    expect(print('a')).toBe(print('a'));
    expect(print('a')).not.toBe(print('b'));
  });
});

test("a command carries the action's name and id", () => {
  expect(commandTagFor('complete', 'ab12')).toBe('complete:ab12');
});
