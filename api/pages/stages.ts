import type { DossierView } from '../../templates';
import type { DossierDetailJson } from '../queries';

const stages = ['receipt', 'appraisal', 'approval', 'issue', 'return'] as const;

/** Where a dossier is on its way. Parallel branches: it is as far as its hindmost one. */
export function stagesFor({ openTasks, endedAt }: DossierDetailJson): DossierView['stages'] {
  const open = openTasks.filter(({ kind }) => kind !== 'standing').map(({ stage }) => stage);
  const reached = stages.findIndex((stage) => open.includes(stage));
  const current = endedAt ? stages.length : Math.max(reached, 0);
  return stages.map((key, at) => ({
    key,
    state: at < current ? 'done' : at === current ? 'current' : 'ahead',
  }));
}
