import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Deps } from '../deps';
import { asOf } from '../ingest/freshness';
import { dossierModel } from '../models/dossier';
import { groupsOf, type Officer } from '../models/officer';
import type { UserTaskDocument } from '../models/readModels';
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

/** Open tasks, due first: one range of one index, in its order. */
export async function findWorklist(deps: Deps, officer: Officer, input: WorklistInput): Promise<Worklist> {
  const { page, size } = input;
  const tasks = userTaskModel(deps.connection);
  const filter = filterOf(deps, officer, input);
  const [found, total, freshness] = await Promise.all([
    tasks.find(filter).sort({ dueAt: 1 }).skip(skipFor(input)).limit(size).lean(),
    tasks.countDocuments(filter),
    asOf(deps.connection, 'userTasks'),
  ]);
  return { items: await withLastStep(deps, found), total, page, size, asOf: freshness.toISOString() };
}

/** How many tasks each list has. */
export async function worklistCounts(deps: Deps, officer: Officer): Promise<WorklistCountsJson> {
  const tasks = userTaskModel(deps.connection);
  const count = (part: Filter) => tasks.countDocuments({ ...part, $and: [policyFor(officer)] });
  const own = scopeFor(officer, 'mine');
  const [mine, claimable, overdue, dueToday, waiting, freshness] = await Promise.all([
    count(own),
    count(scopeFor(officer, 'claimable')),
    count({ ...own, dueAt: dueFor('overdue', deps.now()) }),
    count({ ...own, dueAt: dueFor('today', deps.now()) }),
    count({ ...own, kind: 'wait' }),
    asOf(deps.connection, 'userTasks'),
  ]);
  return { mine, claimable, overdue, dueToday, waiting, asOf: freshness.toISOString() };
}

function filterOf(deps: Deps, officer: Officer, { scope, due, q }: WorklistInput): Filter {
  return {
    ...scopeFor(officer, scope),
    ...(due && { dueAt: dueFor(due, deps.now()) }),
    // What the policy allows, besides what is asked for: the index is chosen by the latter.
    $and: [policyFor(officer), ...searchFilterFor(q)],
  };
}

const policyFor = (officer: Officer) => filterFor(abilityFor(officer), 'read', 'UserTask');

function scopeFor(officer: Officer, scope: WorklistInput['scope']): Filter {
  switch (scope) {
    case 'mine':
      return { assignee: officer.username, state: 'open' };
    case 'claimable':
      return { group: anyOf(groupsOf(officer)), state: 'open', assignee: null };
    case 'team':
      return { group: anyOf(teamGroupsOf(officer)), state: 'open' };
  }
}

/** One value keeps the index in the order of the due dates. */
const anyOf = (groups: string[]) => (groups.length === 1 ? groups[0] : { $in: groups });

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
    .find({ _id: { $in: codes } }, { lastStep: 1 })
    .lean();
  const lastSteps = new Map(dossiers.map(({ _id, lastStep }) => [_id, lastStep]));
  const now = deps.now();
  return tasks.map((task) => ({
    ...userTaskJson(task, now),
    from: lastStepJson(lastSteps.get(task.dossierCode) ?? null),
  }));
}
