import { decisionsOf, receivingAgenciesFor } from '../../processes';
import { askedPapers, termsIn } from '../../processes/steps/termsIn';
import type { Deps } from '../deps';
import { apologyDueFor } from '../deadlines/apologyDue';
import { getDraft } from '../drafts/target';
import type { Officer } from '../models/officer';
import type { UserTaskDocument } from '../models/readModels';
import { rehearsalModel, type RehearsalDocument } from '../models/rehearsal';
import { abilityFor, mustBeAllowed } from '../policy';
import { problem, type Language } from '../problems';
import { noLimit } from '../projections/facts/step';
import { openIncidentsIn } from '../rehearsals/incidents';
import type { Run } from '../rehearsals/run';
import { getRunning, timeOf, type RunningRehearsal } from '../rehearsals/target';
import { findEntry } from './catalogue';
import type { RehearsalChoicesJson, RehearsalJson, RehearsedStepJson } from './rehearsalShapes';

/** What may be chosen for the dossier of a rehearsal of this redesign. Throws `draft-not-found`. */
export async function getRehearsalChoices(
  deps: Deps,
  officer: Officer,
  draftId: string,
): Promise<RehearsalChoicesJson> {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const { code, bpmn } = await getDraft(deps, draftId);
  const entry = findEntry(deps, code);
  if (!entry) throw problem('procedure-not-found', { code });
  const running = await rehearsalModel(deps.connection)
    .findOne({ draftId, officer: officer.username, state: { $ne: 'ending' } }, { _id: 1 })
    .sort({ startedAt: -1 })
    .lean();
  const receiving = new Set(receivingAgenciesFor(entry, deps.agencies));
  return {
    running: running?._id ?? null,
    agencies: deps.agencies.filter(({ id }) => receiving.has(id)).map(({ id, name }) => ({ id, name })),
    cases: (entry.cases ?? []).map(({ id, name }) => ({ id, name })),
    papers: askedPapers(entry.papers, await termsIn(bpmn)).map(({ id, name }) => ({ id, name })),
  };
}

/** A rehearsal as it stands on its own clock. Throws `rehearsal-not-found`. */
export async function getRehearsalJson(
  deps: Deps,
  officer: Officer,
  id: string,
  language: Language,
): Promise<RehearsalJson> {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const found = await getRunning(deps, id);
  const { rehearsal, run } = found;
  const { _id, draftId, code, name, revision, opening, aheadMs } = rehearsal;
  const now = timeOf(deps, rehearsal);
  return {
    ...{ id: _id, draftId, code, name, revision, aheadMs, now: now.toISOString() },
    ...{ state: stateOf(found), applicant: opening.dossier.applicantName },
    ...termsOf(deps, found, now),
    missingPapers: paperNames(deps, rehearsal),
    steps: run.tasks.map((task) => ({
      ...stepJson(deps, rehearsal, task, now),
      timedOut: isTimedOut(run, task._id),
    })),
    path: { elements: run.history?.elements ?? {}, flows: run.history?.flows ?? {} },
    incidents: openIncidentsIn(rehearsal, run.incidents, language),
  };
}

/** The diagram that is rehearsed. Throws `rehearsal-not-found`. */
export async function getRehearsalBpmn(deps: Deps, officer: Officer, id: string): Promise<string> {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  return (await getRunning(deps, id)).rehearsal.bpmn;
}

function stateOf({ rehearsal, run: { dossier } }: RunningRehearsal): RehearsalJson['state'] {
  if (dossier?.endedAt) return 'ended';
  return rehearsal.state === 'running' && dossier ? 'running' : 'starting';
}

/** Until when, and how long it took. */
function termsOf({ calendar }: Deps, { rehearsal, run }: RunningRehearsal, now: Date) {
  const { dossier } = run;
  const { receivedAt, dueAt } = rehearsal.opening.dossier;
  const received = new Date(receivedAt);
  const due = dossier?.dueAt ?? new Date(dueAt);
  const until = dossier?.endedAt ?? now;
  return {
    outcome: dossier?.endedAt ? dossier.state : null,
    receivedAt,
    promisedAt: dueAt,
    dueAt: due.toISOString(),
    limit: rehearsal.opening.limit ?? { amount: 0, unit: 'working-hours' as const },
    overdue: (resultReadyAt(run) ?? until) > due,
    apology: dossier !== null && apologyDueFor(dossier, now, calendar) !== null,
    pauses: (dossier?.pauses ?? []).map(({ reason, startedAt, endedAt }) => ({
      reason,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
    workingHours: rounded(calendar.workingHoursBetween(received, until)),
  };
}

/** A result that only waits to be fetched is not overdue: the time ends with the step that made it ready. */
function resultReadyAt({ dossier, tasks }: Run): Date | null {
  const returning = tasks.filter(({ stage }) => stage === 'return').map(({ createdAt }) => createdAt);
  const ready = dossier?.state === 'ready-to-return' || dossier?.state === 'returned';
  return ready ? (returning.at(-1) ?? null) : null;
}

const rounded = (hours: number) => Math.round(hours * 100) / 100;

function stepJson(
  { calendar, agencies }: Deps,
  { forms }: RehearsalDocument,
  task: UserTaskDocument,
  now: Date,
): Omit<RehearsedStepJson, 'timedOut'> {
  const { _id: key, elementId, name, kind, role, agency, unit, waitFor, createdAt, endedAt } = task;
  const dueAt = task.dueAt < noLimit ? task.dueAt : null;
  const form = forms[elementId];
  const decisions = form ? decisionsOf(form) : [];
  return {
    ...{ key, elementId, name, kind, role, agency, unit, waitFor },
    agencyName: agencies.find(({ id }) => id === agency)?.name ?? agency,
    createdAt: createdAt.toISOString(),
    dueAt: dueAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    hours: rounded(calendar.workingHoursBetween(createdAt, endedAt ?? now)),
    onTime: dueAt && (endedAt ?? now) <= dueAt,
    canceled: task.state === 'canceled',
    decision: decisions.find(({ value }) => value === task.decision)?.label ?? task.decision,
  };
}

const isTimedOut = ({ history }: Run, key: string): boolean =>
  (history?.entries ?? []).some(
    ({ details }) => details['userTaskKey'] === key && details['timedOut'] === true,
  );

function paperNames(deps: Deps, { code, missingPapers }: RehearsalDocument): string[] {
  const papers = findEntry(deps, code)?.papers ?? [];
  return missingPapers.map((id) => papers.find((paper) => paper.id === id)?.name ?? id);
}
