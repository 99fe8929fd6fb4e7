import { decisionsOf } from '../../processes';
import { actionsOnUserTask } from '../actions';
import { loadUserTask } from '../actions/targets/userTask';
import type { Deps } from '../deps';
import { asOf } from '../ingest/freshness';
import { caseFileModel } from '../models/caseFile';
import { historyModel } from '../models/history';
import type { Officer } from '../models/officer';
import type { HistoryEntry, UserTaskDocument } from '../models/readModels';
import { taskDraftModel } from '../models/taskDraft';
import { onlyName, papersJson } from './dossierJson';
import { findForm } from './form';
import type { EarlierStepJson, UserTaskDetailJson } from './shapes';
import { userTaskJson } from './userTaskJson';

/** All that an officer needs to do the task. Throws the problem `user-task-not-found`. */
export async function getUserTask(deps: Deps, officer: Officer, key: string): Promise<UserTaskDetailJson> {
  const { connection } = deps;
  const task = await loadUserTask(deps, officer, key);
  const [form, caseFile, history, draft, freshness] = await Promise.all([
    findForm(connection, task.formKey),
    caseFileModel(connection).findById(task.dossierCode).lean(),
    historyModel(connection).findById(task.dossierCode, { entries: 1 }).lean(),
    taskDraftModel(connection).findById(`${key}:${officer.username}`).lean(),
    asOf(connection, 'userTasks'),
  ]);
  const entries = history?.entries ?? [];
  return {
    ...userTaskJson(task, deps.now()),
    form: form ? { ...form } : null,
    decisions: form ? decisionsOf(form) : [],
    data: task.state === 'completed' ? writtenBy(task, entries) : (draft?.values ?? {}),
    draftSavedAt: draft?.savedAt.toISOString() ?? null,
    applicant: caseFile?.applicant ?? onlyName(task.applicantName),
    papers: papersJson(papersOf(deps, task.procedureCode), caseFile),
    steps: stepsBefore(task, entries),
    actions: actionsOnUserTask(officer, task),
    asOf: freshness.toISOString(),
  };
}

const papersOf = (deps: Deps, procedureCode: string) =>
  deps.procedures.find(({ code }) => code === procedureCode)?.papers ?? [];

const completions = (entries: HistoryEntry[]) => entries.filter(({ kind }) => kind === 'task-completed');

/** What the steps before this one decided and wrote, in order. */
function stepsBefore(task: UserTaskDocument, entries: HistoryEntry[]): EarlierStepJson[] {
  return completions(entries)
    .filter(({ at }) => task.endedAt === null || at < task.endedAt)
    .map(earlierStepJson);
}

function earlierStepJson(entry: HistoryEntry): EarlierStepJson {
  const { comment, decision, ...data } = valuesOf(entry);
  return {
    elementId: entry.elementId,
    name: entry.elementName,
    actor: entry.actor,
    decision: entry.decision ?? (typeof decision === 'string' ? decision : null),
    at: entry.at.toISOString(),
    duration: entry.duration,
    comment: typeof comment === 'string' ? comment : null,
    data,
  };
}

function writtenBy(task: UserTaskDocument, entries: HistoryEntry[]): Record<string, unknown> {
  const own = completions(entries).find(({ actionId, elementId }) =>
    task.actionId ? actionId === task.actionId : elementId === task.elementId,
  );
  return own ? valuesOf(own) : {};
}

function valuesOf({ details }: HistoryEntry): Record<string, unknown> {
  const data = details['data'];
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
