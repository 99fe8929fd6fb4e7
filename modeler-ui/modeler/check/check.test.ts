import { lintModel } from '../../../processes/rules';
import { childrenOf } from '../../../processes/rules/model/element';
import { executableOf } from '../../../processes/rules/model/model';
import { readModel } from '../../../processes/rules/read/readModel';
import { changed, context, lawful, withNodes } from '../../../processes/rules/testing/lawful';
import { bpmnOf } from '../../../processes/rules/testing/sketch';
import type { Sketch } from '../../../processes/rules/testing/sketch';
import { readStep } from '../../../processes/steps/readStep';
import { wordsFor } from '../words';
import { Checker, type Judge } from './checker';
import type { Question, Verdict } from './messages';
import { repairFor } from './repairs';

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

async function repairsOf(sketch: Sketch) {
  const bpmn = bpmnOf(sketch);
  const { definitions } = await readModel(bpmn);
  const elements = childrenOf(definitions && executableOf(definitions), 'flowElements');
  const roleOf = () => ({ id: 'leader', name: 'Lãnh đạo cơ quan' });
  return (await lintModel(bpmn, context)).flatMap((finding) => {
    const step = elements.find((element) => element.get('id') === finding.elementId);
    return (step && repairFor(finding, readStep(step), { say: wordsFor('vi'), roleOf })) ?? [];
  });
}

describe('a finding that one click mends', () => {
  test('a step without hours gets half a day to begin with', async () => {
    expect(await repairsOf(changed('sign', { hours: '' }))).toEqual([
      { words: 'Ghi 4 giờ', change: { hours: 4 } },
    ]);
  });

  test('a step without a role gets the one that its block usually has', async () => {
    const sign = { ...lawful.nodes['sign'], properties: { agency: 'department' } };
    expect(await repairsOf(withNodes({ sign }))).toContainEqual({
      words: 'Ghi vai trò Lãnh đạo cơ quan',
      change: { role: 'leader' },
    });
  });

  test('a task given to another group is given by agency and role again', async () => {
    const sign = { ...lawful.nodes['sign'], groups: '=["so-noi-vu/leader"]' };
    expect(await repairsOf(withNodes({ sign }))).toContainEqual({
      words: 'Giao lại theo cơ quan và vai trò',
      change: { agency: 'department', role: 'leader' },
    });
  });
});
