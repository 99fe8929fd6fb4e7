import { marksFor, markFor, repeatedIn } from './path';

describe('the colour of a step on the history diagram', () => {
  test.each([
    ['left as often as entered: done', { entered: 1, left: 1, terminated: 0 }, 'did-done'],
    ['open: active', { entered: 1, left: 0, terminated: 0 }, 'did-active'],
    ['done once and open again: active', { entered: 2, left: 1, terminated: 0 }, 'did-active'],
    ['ended from outside: stopped', { entered: 1, left: 0, terminated: 1 }, 'did-stopped'],
    ['never reached: none', { entered: 0, left: 0, terminated: 0 }, null],
  ])('%s', (_, times, mark) => {
    expect(markFor(times)).toBe(mark);
  });

  test('a flow that was taken is part of the way', () => {
    const path = { elements: {}, flows: { toLeader: 1, toRefusal: 0 } };
    expect(marksFor(path)).toEqual([['toLeader', 'did-pass']]);
  });

  test('a step entered twice says so', () => {
    const path = { elements: { appraise: { entered: 2, left: 2, terminated: 0 } }, flows: {} };
    expect(repeatedIn(path)).toEqual([['appraise', 2]]);
  });
});
