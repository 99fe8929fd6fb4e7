import type { WorkingCalendar } from '../../processes';
import type { Deps } from '../deps';
import type {
  DossierDocument,
  HistoryDocument,
  IncidentDocument,
  RunFact,
  UserTaskDocument,
} from '../models/readModels';
import type { RehearsalDocument } from '../models/rehearsal';
import { rehearsalRunModel } from '../models/rehearsalRun';
import { dossiers } from '../projections/dossiers';
import { histories } from '../projections/histories';
import { incidents } from '../projections/incidents';
import { isFactOf, type Fact, type Projection } from '../projections/projection';
import { userTasks } from '../projections/userTasks';
import { onItsClock } from './clock';

/** A rehearsal as it stands: what the office's read models would hold of its dossier, and nowhere else. */
export interface Run {
  /** Null until the engine has begun it. */
  dossier: DossierDocument | null;
  history: HistoryDocument | null;
  /** In the order in which they were opened. */
  tasks: UserTaskDocument[];
  incidents: IncidentDocument[];
  /** Elements that the engine has entered and not left, by id. */
  active: string[];
}

/** Folds what happened by the office's own projections, on the rehearsal's clock. */
export function runOf(
  calendar: WorkingCalendar,
  rehearsal: RehearsalDocument,
  facts: readonly RunFact[],
): Run {
  const moved = onItsClock(rehearsal, facts);
  return {
    dossier: fold(dossiers(calendar), moved)[0] ?? null,
    history: fold(histories, moved)[0] ?? null,
    tasks: fold(userTasks(calendar), moved),
    incidents: fold(incidents, moved),
    active: activeIn(moved),
  };
}

export async function loadRun(
  { connection, calendar }: Pick<Deps, 'connection' | 'calendar'>,
  rehearsal: RehearsalDocument,
): Promise<Run> {
  const run = await rehearsalRunModel(connection).findById(rehearsal._id).lean();
  return runOf(calendar, rehearsal, run?.facts ?? []);
}

function fold<D extends { _id: string }>(projection: Projection<D>, facts: readonly Fact[]): D[] {
  const documents = new Map<string, D>();
  for (const fact of facts) {
    const id = projection.idFor(fact);
    const document = id === null ? null : projection.evolve(documents.get(id) ?? null, fact);
    if (id !== null && document) documents.set(id, document);
  }
  return [...documents.values()];
}

function activeIn(facts: readonly Fact[]): string[] {
  const open = new Map<string, string>();
  for (const fact of facts) {
    if (!isFactOf(fact, 'PROCESS_INSTANCE') || !leaves.test(fact.value.bpmnElementType)) continue;
    if (fact.intent === 'ELEMENT_ACTIVATED') open.set(fact.key, fact.value.elementId);
    else open.delete(fact.key);
  }
  return [...open.values()];
}

/** What holds nothing else: where a dossier can stand. */
const leaves = /TASK$|GATEWAY$|EVENT$/;

/**
 * Whether the engine has come to rest: the process has ended, or stands at steps of officers or where it cannot go
 * on. Between two steps it is on its way for a few milliseconds.
 */
export function isAtRest({ dossier, tasks, incidents: all, active }: Run): boolean {
  if (!dossier) return false;
  if (dossier.endedAt) return true;
  const stands = new Set([
    ...tasks.filter(({ endedAt }) => endedAt === null).map(({ elementId }) => elementId),
    ...all.filter(({ state }) => state === 'open').map(({ elementId }) => elementId),
  ]);
  return active.every((id) => stands.has(id)) && [...stands].some((id) => !isStanding(tasks, id));
}

const isStanding = (tasks: UserTaskDocument[], elementId: string): boolean =>
  tasks.some((task) => task.elementId === elementId && task.state === 'standing');
