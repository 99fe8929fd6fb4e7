import type { FormSchema } from '../../processes';
import type { Deps } from '../deps';
import type { Officer } from '../models/officer';
import type { UserTaskDocument } from '../models/readModels';
import { abilityFor, mustBeAllowed } from '../policy';
import { problem } from '../problems';
import { getRunning } from '../rehearsals/target';

/** One step of a rehearsal, its form, and the diagram that it stands in. Throws `user-task-not-found`. */
export async function getRehearsalStep(
  deps: Deps,
  officer: Officer,
  id: string,
  key: string,
): Promise<{ task: UserTaskDocument; schema: FormSchema | null; bpmn: string }> {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const { rehearsal, run } = await getRunning(deps, id);
  const task = run.tasks.find(({ _id }) => _id === key);
  if (!task) throw problem('user-task-not-found', { key });
  return { task, schema: rehearsal.forms[task.elementId] ?? null, bpmn: rehearsal.bpmn };
}
