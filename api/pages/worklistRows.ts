import type { WorklistRow } from '../../templates';
import type { Deps } from '../deps';
import type { Officer } from '../models/officer';
import type { WorklistItemJson } from '../queries';
import { dueFor } from './due';
import { namesOf } from './people';

/** Tasks as rows of the worklist, with people's names. */
export async function rowsFor(
  deps: Deps,
  officer: Officer,
  items: WorklistItemJson[],
): Promise<WorklistRow[]> {
  const nameOf = await namesOf(
    deps,
    items.flatMap(({ assignee, from }) => [assignee, from?.actor]),
  );
  const now = deps.now();
  return items.map((item) => ({
    key: item.key,
    name: item.name,
    dossierCode: item.dossierCode,
    applicantName: item.applicantName,
    procedureName: item.procedureName,
    unit: item.unit,
    due: dueFor(deps.calendar, now, { from: item.createdAt, dueAt: item.dueAt }),
    newDueAt: item.newDueAt,
    assignee: item.assignee
      ? { username: item.assignee, name: nameOf(item.assignee), me: item.assignee === officer.username }
      : null,
    from: item.from?.actor ? { name: nameOf(item.from.actor), step: item.from.name } : null,
    waiting: item.waitFor !== null,
  }));
}
