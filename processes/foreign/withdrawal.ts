import { create } from '../compile/moddle';
import { connect } from './collect';
import { loss } from './say';
import type { Work, WorkNode } from './target';

/** Whether the drawing lets the applicant withdraw. */
export const hasWithdrawal = ({ nodes }: Work): boolean => nodes.has('withdrawn');

/** The standing step by which the applicant takes a dossier back, open from the receipt on. */
export function addWithdrawal(work: Work): void {
  const start = work.nodes.get('start');
  if (!start || hasWithdrawal(work)) return;
  const node = (id: string, type: string, name: string): WorkNode => {
    const source = create(`bpmn:${type === 'Task' ? 'UserTask' : type}`, { id, name });
    return { id, type, name, lane: counterOf(work), source, decisions: [] };
  };
  for (const flow of work.flows) if (flow.from === 'start') flow.from = 'open';
  for (const added of [
    node('open', 'ParallelGateway', ''),
    node('withdrawal', 'Task', 'Người nộp rút hồ sơ'),
    node('withdrawn', 'EndEvent', 'Đã rút hồ sơ'),
  ])
    work.nodes.set(added.id, added);
  connect(work, 'start', 'open');
  connect(work, 'open', 'withdrawal');
  connect(work, 'withdrawal', 'withdrawn');
  work.moved = true;
  work.losses.push(loss('withdrawalAdded', 'added', 'withdrawal'));
}

/** The lane of the counter, or one of its own. */
function counterOf(work: Work): string {
  const known = [...work.lanes].find(([, { answer }]) => answer.slot === 'reception');
  if (known) return known[0];
  const name = work.target.slots.find(({ id }) => id === 'reception')?.name ?? '';
  work.lanes.set('reception', { name, answer: { slot: 'reception', role: 'reception' } });
  return 'reception';
}
