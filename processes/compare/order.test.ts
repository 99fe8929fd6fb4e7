import { childOf, childrenOf } from '../rules/model/element';
import { executableOf } from '../rules/model/model';
import { readModel } from '../rules/read/readModel';
import { lawful, step } from '../rules/testing/lawful';
import { bpmnOf } from '../rules/testing/sketch';
import { movedSteps } from './order';

const steps = ['receive', 'appraise', 'hear', 'sign', 'issue'];
const nodes = {
  start: { type: 'startEvent' },
  ...Object.fromEntries(
    [...steps, 'new'].map((id) => [id, step('specialist', 'department', { hours: '8' })]),
  ),
  end: { type: 'endEvent' },
};

const inOrder = async (...order: string[]) => {
  const all = ['start', ...order, 'end'];
  const flows = all.slice(1).map((to, at) => `${all[at] ?? ''} > ${to}`);
  const { definitions } = await readModel(bpmnOf({ ...lawful, nodes, flows }));
  const process = definitions && executableOf(definitions);
  // A sketch writes its arrows alone; what is drawn by an editor says at each step, too, which ones leave it.
  for (const flow of childrenOf(process, 'flowElements')) {
    const source = childOf(flow, 'sourceRef');
    if (source) Object.assign(source, { outgoing: [...childrenOf(source, 'outgoing'), flow] });
  }
  return process;
};

describe('a step at another place of the work', () => {
  test('is the one that was moved, not those that it passed', async () => {
    const moved = movedSteps(
      await inOrder(...steps),
      await inOrder('receive', 'hear', 'sign', 'appraise', 'issue'),
    );
    expect(moved).toEqual([
      { elementId: 'appraise', name: 'appraise', after: { elementId: 'sign', name: 'sign' } },
    ]);
  });

  test('is not one that follows another since a step was added or taken out', async () => {
    const before = await inOrder(...steps);
    expect(movedSteps(before, await inOrder('receive', 'new', 'appraise', 'sign', 'issue'))).toEqual([]);
  });

  test('may come first of all', async () => {
    const moved = movedSteps(
      await inOrder(...steps),
      await inOrder('sign', 'receive', 'appraise', 'hear', 'issue'),
    );
    expect(moved).toEqual([{ elementId: 'sign', name: 'sign', after: null }]);
  });
});
