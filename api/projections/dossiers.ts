import type { Opening, WorkingCalendar } from '../../processes';
import type { DossierDocument, OpenTask } from '../models/readModels';
import { searchWordsFor } from '../models/searchWords';
import { isOfApology, withApology, withDecidedLimit } from './facts/apology';
import { dossierDueAtFor } from './facts/clock';
import { isOutcome, openTaskFor, stateFor } from './facts/openTasks';
import { actorOf, decisionOf, groupOf } from './facts/step';
import { isFactOf, projectionOf, type Fact, type FactOf } from './projection';

type Dossier = DossierDocument | null;
type TaskFact = FactOf<'USER_TASK'>;
type ElementFact = FactOf<'PROCESS_INSTANCE'>;

/** Every dossier: where it is, until when, who has it, what its steps said. */
export function dossiers(calendar: WorkingCalendar) {
  const own = projectionOf<DossierDocument>({
    name: 'dossiers',
    version: 2,
    id: (fact) => (concerns(fact) ? (fact.opening?.dossierCode ?? null) : null),
    on: {
      MESSAGE_START_EVENT_SUBSCRIPTION: {
        CORRELATED: (dossier, fact) => (fact.opening ? received(fact, fact.opening) : dossier),
      },
      PROCESS_INSTANCE: {
        ELEMENT_ACTIVATED: versioned,
        ELEMENT_MIGRATED: versioned,
        ELEMENT_COMPLETED: ended,
        ELEMENT_TERMINATED: ended,
      },
      USER_TASK: {
        CREATED: (dossier, fact) => dossier && taskOpened(dossier, openTaskFor(fact, calendar)),
        ASSIGNED: (dossier, fact) => taskChanged(dossier, fact, { assignee: fact.value.assignee || null }),
        UPDATED: taskUpdated,
        MIGRATED: (dossier, fact) => taskChanged(dossier, fact, { elementId: fact.value.elementId }),
        COMPLETED: (dossier, fact) => dossier && taskCompleted(dossier, fact, calendar),
        CANCELED: (dossier, fact) => dossier && taskClosed(dossier, fact, calendar),
      },
      INCIDENT: {
        CREATED: (dossier) => dossier && { ...dossier, openIncidents: dossier.openIncidents + 1 },
        RESOLVED: (dossier) => dossier && { ...dossier, openIncidents: dossier.openIncidents - 1 },
      },
    },
  });
  return {
    ...own,
    evolve: (dossier: Dossier, fact: Fact) =>
      isOfApology(fact) ? withApology(dossier, fact, calendar) : own.evolve(dossier, fact),
  };
}

/** Of the elements only the process itself and its ends: the way between is the history's. */
function concerns(fact: Fact): boolean {
  return !isFactOf(fact, 'PROCESS_INSTANCE') || ['PROCESS', 'END_EVENT'].includes(fact.value.bpmnElementType);
}

function received({ value }: FactOf<'MESSAGE_START_EVENT_SUBSCRIPTION'>, opening: Opening): DossierDocument {
  const { dossierCode, dossier, agencies } = opening;
  const { procedureCode, procedureName, applicantName, channel, receivingAgency, receivedBy } = dossier;
  return {
    _id: dossierCode,
    processInstanceKey: value.processInstanceKey,
    processDefinitionKey: value.processDefinitionKey,
    bpmnProcessId: value.bpmnProcessId,
    version: 0,
    ...{ procedureCode, procedureName, applicantName, channel, receivingAgency, receivedBy },
    searchWords: searchWordsFor(applicantName, dossierCode, procedureName),
    agencies: [...new Set([receivingAgency, ...Object.values(agencies)])],
    state: 'in-progress',
    receivedAt: new Date(dossier.receivedAt),
    promisedAt: new Date(dossier.dueAt),
    dueAt: new Date(dossier.dueAt),
    limit: opening.limit ?? null,
    decidedLimit: null,
    apology: null,
    afterSupplement: dossier.afterSupplement,
    pauses: [],
    supplementedAt: null,
    openTasks: [],
    lastStep: null,
    data: {},
    openIncidents: 0,
    endedAt: null,
  };
}

function versioned(dossier: Dossier, { value }: ElementFact): Dossier {
  if (!dossier || value.bpmnElementType !== 'PROCESS') return dossier;
  const { processDefinitionKey, bpmnProcessId, version } = value;
  return { ...dossier, processDefinitionKey, bpmnProcessId, version };
}

/** The end event reached is the outcome; it is told before the end of the process. */
function ended(dossier: Dossier, { value, intent, timestamp }: ElementFact): Dossier {
  if (!dossier || dossier.endedAt) return dossier;
  if (value.bpmnElementType === 'END_EVENT') {
    const reached = intent === 'ELEMENT_COMPLETED' && isOutcome(value.elementId);
    return reached ? { ...dossier, state: value.elementId as DossierDocument['state'] } : dossier;
  }
  const without = intent === 'ELEMENT_TERMINATED' ? 'canceled' : 'returned';
  const state = isOutcome(dossier.state) ? dossier.state : without;
  return { ...dossier, state, endedAt: new Date(timestamp) };
}

function taskOpened(dossier: DossierDocument, task: OpenTask): DossierDocument {
  const pause = task.waitFor && { reason: task.waitFor, startedAt: task.createdAt, endedAt: null };
  const pauses = pause ? [...dossier.pauses, pause] : dossier.pauses;
  return withTasks({ ...dossier, pauses }, [...dossier.openTasks, task]);
}

function taskChanged(dossier: Dossier, { value }: TaskFact, changes: Partial<OpenTask>): Dossier {
  const change = (task: OpenTask) => (task.key === value.userTaskKey ? { ...task, ...changes } : task);
  return dossier && { ...dossier, openTasks: dossier.openTasks.map(change) };
}

function taskUpdated(dossier: Dossier, fact: TaskFact): Dossier {
  const { agency, role } = groupOf(fact.value);
  const { dueDate } = fact.value;
  return taskChanged(dossier, fact, { agency, role, ...(dueDate && { dueAt: new Date(dueDate) }) });
}

/** A pause that ends is counted before a limit that is decided in the same step. */
function taskCompleted(dossier: DossierDocument, fact: TaskFact, calendar: WorkingCalendar): DossierDocument {
  return withDecidedLimit(taskClosed(withStep(dossier, fact), fact, calendar), fact, calendar);
}

function taskClosed(dossier: DossierDocument, fact: TaskFact, calendar: WorkingCalendar): DossierDocument {
  const task = dossier.openTasks.find(({ key }) => key === fact.value.userTaskKey);
  const resumed = task?.waitFor ? withoutPause(dossier, task, fact, calendar) : dossier;
  return withTasks(
    resumed,
    dossier.openTasks.filter((other) => other !== task),
  );
}

function withoutPause(
  dossier: DossierDocument,
  { waitFor, createdAt }: OpenTask,
  { timestamp, intent }: TaskFact,
  calendar: WorkingCalendar,
): DossierDocument {
  const endedAt = new Date(timestamp);
  const pauses = dossier.pauses.map((pause) =>
    !pause.endedAt && pause.reason === waitFor && pause.startedAt.getTime() === createdAt.getTime()
      ? { ...pause, endedAt }
      : pause,
  );
  const supplemented = waitFor === 'applicant' && intent === 'COMPLETED';
  const supplementedAt = supplemented ? endedAt : dossier.supplementedAt;
  return { ...dossier, pauses, supplementedAt, dueAt: dossierDueAtFor(calendar, { ...dossier, pauses }) };
}

/** A dossier that has an outcome keeps it while its last tasks are canceled. */
function withTasks(dossier: DossierDocument, openTasks: OpenTask[]): DossierDocument {
  const state = dossier.endedAt || isOutcome(dossier.state) ? dossier.state : stateFor(openTasks);
  return { ...dossier, openTasks, state };
}

function withStep(dossier: DossierDocument, { value, timestamp }: TaskFact): DossierDocument {
  const { elementId, customHeaders, variables } = value;
  const actor = actorOf(value);
  const name = customHeaders['name'] ?? elementId;
  const lastStep = { elementId, name, actor, decision: decisionOf(value), at: new Date(timestamp) };
  return { ...dossier, lastStep, data: { ...dossier.data, [elementId]: variables } };
}
