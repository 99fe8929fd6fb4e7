import { Checker, type Judge } from './checker';
import type { Question, Verdict } from './messages';

const verdictOn = (number: number): Verdict => ({ number, findings: [], hours: 1, limitHours: 2 });

test('of several questions only the newest one’s answer is heard', () => {
  const asked: Question[] = [];
  const judge: Judge = { postMessage: (question) => asked.push(question), onmessage: null, onerror: null };
  const heard: number[] = [];
  const checker = new Checker(
    judge,
    {},
    { verdict: ({ number }) => heard.push(number), failed: () => undefined },
  );
  checker.ask('one');
  checker.ask('two');
  judge.onmessage?.({ data: verdictOn(1) });
  judge.onmessage?.({ data: verdictOn(2) });
  expect(asked.map(({ bpmn }) => bpmn)).toEqual(['one', 'two']);
  expect(heard).toEqual([2]);
});
