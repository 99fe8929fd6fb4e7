import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Deps } from '../deps';
import { asOf } from '../ingest/freshness';
import { dossierModel } from '../models/dossier';
import { groupsOf, type Officer } from '../models/officer';
import type { DossierDocument, UserTaskDocument } from '../models/readModels';
import { userTaskModel } from '../models/userTask';
import { abilityFor, filterFor } from '../policy';
import { pagingInput, skipFor } from './paging';
import { searchFilterFor } from './search';
import type { WorklistCountsJson, WorklistItemJson } from './shapes';
import { teamGroupsOf } from './team';
import { lastStepJson, userTaskJson } from './userTaskJson';

export const scopes = ['mine', 'claimable', 'team'] as const;
export const dues = ['overdue', 'today', 'week'] as const;

export const worklistInput = pagingInput.extend({
  scope: z.enum(scopes).default('mine'),
  due: z.preprocess((value) => (value === '' ? undefined : value), z.enum(dues).optional()),
  q: z.string().max(200).optional(),
});
export type WorklistInput = z.output<typeof worklistInput>;

type Filter = Record<string, unknown>;

export interface Worklist {
  items: WorklistItemJson[];
  total: number;
  page: number;
  size: number;
  asOf: string;
}

/** Open tasks, due first: ranges of an index, in its order. */
export async function findWorklist(deps: Deps, officer: Officer, input: WorklistInput): Promise<Worklist> {
  const { page, size } = input;
  const scope = narrowed(scopeFor(officer, input.scope), input, deps.now());
  const [found, total, freshness] = await Promise.all([
    userTaskModel(deps.connection)
      .find(filterOf(scope))
      .sort({ dueAt: 1 })
      .skip(skipFor(input))
      .limit(size)
      .lean(),
    countOf(deps, scope),
    asOf(deps.connection, 'userTasks'),
  ]);
  return { items: await withLastStep(deps, found), total, page, size, asOf: freshness.toISOString() };
}

/** How many tasks each list has. */
export async function worklistCounts(deps: Deps, officer: Officer): Promise<WorklistCountsJson> {
  const own = scopeFor(officer, 'mine');
  const now = deps.now();
  const [mine, claimable, overdue, dueToday, waiting, freshness] = await Promise.all([
    countOf(deps, own),
    countOf(deps, scopeFor(officer, 'claimable')),
    countOf(deps, narrowed(own, { due: 'overdue' }, now)),
    countOf(deps, narrowed(own, { due: 'today' }, now)),
    countOf(deps, { ...own, filter: { ...own.filter, kind: 'wait' } }),
    asOf(deps.connection, 'userTasks'),
  ]);
  return { mine, claimable, overdue, dueToday, waiting, asOf: freshness.toISOString() };
}

/** What is asked for: tasks of any of the `groups` where they are named, for which all `conditions` hold. */
interface Scope {
  filter: Filter;
  groups: string[] | null;
  conditions: Filter[];
}

/**
 * The groups are those whose tasks the policy shows, so the policy need not be asked again for each task: then
 * lists and counts are read off an index. Tasks of one's own are few, and checked one by one.
 */
function scopeFor(officer: Officer, scope: WorklistInput['scope']): Scope {
  const visible = teamGroupsOf(officer);
  switch (scope) {
    case 'mine': {
      const policy = filterFor(abilityFor(officer), 'read', 'UserTask');
      return { filter: { assignee: officer.username, state: 'open' }, groups: null, conditions: [policy] };
    }
    case 'claimable': {
      const own = groupsOf(officer).filter((group) => visible.includes(group));
      return { filter: { state: 'open', assignee: null }, groups: own, conditions: [] };
    }
    case 'team':
      return { filter: { state: 'open' }, groups: visible, conditions: [] };
  }
}

function narrowed(scope: Scope, { due, q }: Partial<WorklistInput>, now: Date): Scope {
  return {
    ...scope,
    filter: { ...scope.filter, ...(due && { dueAt: dueFor(due, now) }) },
    conditions: [...scope.conditions, ...searchFilterFor(q)],
  };
}

const filterOf = ({ filter, groups, conditions }: Scope): Filter => ({
  ...filter,
  ...(groups && { group: groups.length === 1 ? groups[0] : { $in: groups } }),
  ...(conditions.length > 0 && { $and: conditions }),
});

/** Group by group, because each is one range of an index. */
async function countOf(deps: Deps, scope: Scope): Promise<number> {
  const tasks = userTaskModel(deps.connection);
  const parts = scope.groups?.map((group) => ({ ...scope, groups: [group] })) ?? [scope];
  const counts = await Promise.all(parts.map((part) => tasks.countDocuments(filterOf(part))));
  return counts.reduce((sum, count) => sum + count, 0);
}

function dueFor(due: (typeof dues)[number], now: Date): Filter {
  const today = DateTime.fromJSDate(now, { zone: 'Asia/Ho_Chi_Minh' });
  switch (due) {
    case 'overdue':
      return { $lt: now };
    case 'today':
      return { $gte: today.startOf('day').toJSDate(), $lt: today.endOf('day').toJSDate() };
    case 'week':
      return { $lt: today.endOf('week').toJSDate() };
  }
}

async function withLastStep(deps: Deps, tasks: UserTaskDocument[]): Promise<WorklistItemJson[]> {
  const codes = tasks.map(({ dossierCode }) => dossierCode);
  const dossiers = await dossierModel(deps.connection)
    .find({ _id: { $in: codes } }, { lastStep: 1, receivedBy: 1, receivedAt: 1, dueAt: 1, apology: 1 })
    .lean();
  const byCode = new Map(dossiers.map((dossier) => [dossier._id, dossier]));
  const now = deps.now();
  return tasks.map((task) => {
    const dossier = byCode.get(task.dossierCode);
    return {
      ...userTaskJson(task, now),
      from: lastStepJson(dossier ? (dossier.lastStep ?? receiptOf(dossier)) : null),
      newDueAt: dossier?.apology?.sentAt ? dossier.dueAt.toISOString() : null,
    };
  });
}

/** Before any step is done a dossier comes from the desk that received it. */
const receiptOf = ({ receivedBy, receivedAt }: Pick<DossierDocument, 'receivedBy' | 'receivedAt'>) => ({
  elementId: 'start',
  name: 'Tiếp nhận hồ sơ',
  actor: receivedBy,
  decision: null,
  at: receivedAt,
});
