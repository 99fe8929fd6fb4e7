import type { Opening } from '../../processes';
import type { HistoryDocument, HistoryEntry } from '../models/readModels';
import { isOfApology } from './facts/apology';
import { apologyEntriesFor } from './facts/apologyTimeline';
import { plainEntryFor, receivedEntryFor, taskEntryFor } from './facts/timeline';
import { isFactOf, projectionOf, type FactOf, type Projection } from './projection';

type History = HistoryDocument | null;
type ElementFact = FactOf<'PROCESS_INSTANCE'>;
type Counts = HistoryDocument['elements'][string];

const own = projectionOf<HistoryDocument>({
  name: 'histories',
  version: 3,
  id: (fact) => fact.opening?.dossierCode ?? null,
  on: {
    MESSAGE_START_EVENT_SUBSCRIPTION: {
      CORRELATED: (history, fact) => (fact.opening ? begun(fact, fact.opening) : history),
    },
    PROCESS_INSTANCE: {
      ELEMENT_ACTIVATED: (history, fact) => versioned(counted(history, fact, 'entered'), fact),
      ELEMENT_COMPLETED: (history, fact) => ended(counted(history, fact, 'left'), fact),
      ELEMENT_TERMINATED: (history, fact) => ended(counted(history, fact, 'terminated'), fact),
      ELEMENT_MIGRATED: migrated,
      SEQUENCE_FLOW_TAKEN: flowTaken,
    },
    USER_TASK: {
      CREATED: (history, fact) => task(history, fact, 'task-created'),
      ASSIGNED: (history, fact) =>
        task(history, fact, fact.value.assignee ? 'task-assigned' : 'task-released'),
      COMPLETED: (history, fact) => task(history, fact, 'task-completed'),
      CANCELED: (history, fact) => task(history, fact, 'task-canceled'),
    },
    INCIDENT: {
      CREATED: (history, fact) => told(history, incidentEntry(history, fact, 'incident-created')),
      RESOLVED: (history, fact) => told(history, incidentEntry(history, fact, 'incident-resolved')),
    },
  },
});

/** One dossier's timeline, and its way over the diagram; the steps of its apology are told among the others. */
export const histories: Projection<HistoryDocument> = {
  ...own,
  evolve: (history, fact) =>
    !isOfApology(fact) || isFactOf(fact, 'USER_TASK') || isFactOf(fact, 'INCIDENT')
      ? own.evolve(history, fact)
      : history && told(history, apologyEntriesFor(history, fact)),
};

function begun(
  fact: FactOf<'MESSAGE_START_EVENT_SUBSCRIPTION'>,
  { dossierCode, agencies, dossier }: Opening,
): HistoryDocument {
  return {
    _id: dossierCode,
    processInstanceKey: fact.value.processInstanceKey,
    processDefinitionKey: fact.value.processDefinitionKey,
    bpmnProcessId: fact.value.bpmnProcessId,
    version: 0,
    agencies: [...new Set([dossier.receivingAgency, ...Object.values(agencies)])],
    entries: receivedEntryFor(fact),
    elements: {},
    flows: {},
  };
}

function told(history: History, entries: HistoryEntry[]): History {
  return history && entries.length > 0 ? { ...history, entries: [...history.entries, ...entries] } : history;
}

/** The version is the history's: after a migration the engine's task records still name the one before. */
function task(history: History, fact: FactOf<'USER_TASK'>, kind: HistoryEntry['kind']): History {
  if (!history) return history;
  const version = isOfApology(fact) ? fact.value.processDefinitionVersion : history.version;
  const entries = taskEntryFor(fact, kind, version);
  return told(
    history,
    entries.filter((entry) => !isTold(history, entry)),
  );
}

/** The engine lets an officer claim what is the officer's own: a claim that was sent twice is told once. */
function isTold({ entries }: HistoryDocument, { kind, actionId, details: { userTaskKey } }: HistoryEntry) {
  return entries.some(
    (entry) =>
      actionId !== null &&
      entry.actionId === actionId &&
      entry.kind === kind &&
      entry.details['userTaskKey'] === userTaskKey,
  );
}

const isProcess = ({ value }: ElementFact) => value.bpmnElementType === 'PROCESS';

function counted(history: History, fact: ElementFact, what: keyof Counts): History {
  if (!history || isProcess(fact)) return history;
  const { elementId } = fact.value;
  const counts = history.elements[elementId] ?? { entered: 0, left: 0, terminated: 0 };
  const elements = { ...history.elements, [elementId]: { ...counts, [what]: counts[what] + 1 } };
  return { ...history, elements };
}

function flowTaken(history: History, { value: { elementId } }: ElementFact): History {
  return (
    history && { ...history, flows: { ...history.flows, [elementId]: (history.flows[elementId] ?? 0) + 1 } }
  );
}

/** The message that began the dossier does not name the version; the process itself does. */
function versioned(history: History, fact: ElementFact): History {
  if (!history || !isProcess(fact)) return history;
  const { processDefinitionKey, bpmnProcessId, version } = fact.value;
  const entries = history.entries.map((entry) => (entry.version === 0 ? { ...entry, version } : entry));
  return { ...history, processDefinitionKey, bpmnProcessId, version, entries };
}

function ended(history: History, fact: ElementFact): History {
  if (!isProcess(fact)) return history;
  const { bpmnProcessId, version } = fact.value;
  const details = { canceled: fact.intent === 'ELEMENT_TERMINATED' };
  return told(history, [plainEntryFor(fact, 'ended', bpmnProcessId, version, details)]);
}

function migrated(history: History, fact: ElementFact): History {
  if (!history || !isProcess(fact)) return history;
  const { processDefinitionKey, bpmnProcessId, version } = fact.value;
  const entry = plainEntryFor(fact, 'migrated', bpmnProcessId, version, { from: history.version });
  return told({ ...history, processDefinitionKey, bpmnProcessId, version }, [entry]);
}

function incidentEntry(
  history: History,
  fact: FactOf<'INCIDENT'>,
  kind: 'incident-created' | 'incident-resolved',
): HistoryEntry[] {
  const { elementId, errorType, errorMessage } = fact.value;
  const details = { incidentKey: fact.key, errorType, errorMessage };
  return [plainEntryFor(fact, kind, elementId, history?.version ?? 0, details)];
}
