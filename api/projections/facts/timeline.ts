import type { HistoryEntry } from '../../models/readModels';
import { timeOutCommand } from '../../models/systemActor';
import { recordIdFor, type FactOf } from '../projection';
import { actionOf, actorOf, decisionOf, groupOf, stepOf } from './step';

type TaskFact = FactOf<'USER_TASK'>;
type Kind = HistoryEntry['kind'];

export function receivedEntryFor(fact: FactOf<'MESSAGE_START_EVENT_SUBSCRIPTION'>): HistoryEntry[] {
  const { receivedBy, receivedAt, channel, receivingAgency, dueAt, actionId } = fact.opening?.dossier ?? {};
  const details = { channel, agency: receivingAgency, receivedAt, dueAt };
  return [
    {
      ...plainEntryFor(fact, 'received', fact.value.startEventId, 0),
      actor: receivedBy ?? null,
      actionId: actionId ?? null,
      details,
    },
  ];
}

/** Nothing for the standing task as long as nobody uses it. */
export function taskEntryFor(fact: TaskFact, kind: Kind, version: number): HistoryEntry[] {
  const { value } = fact;
  const { name, unit, kind: stepKind, legalBasis } = stepOf(value);
  if (stepKind === 'standing' && (kind === 'task-created' || kind === 'task-canceled')) return [];
  const done = kind === 'task-completed';
  const { agency, role } = groupOf(value);
  return [
    {
      ...plainEntryFor(fact, kind, value.elementId, version),
      elementName: name,
      actor: tellableActorOf(fact, kind),
      decision: done ? decisionOf(value) : null,
      duration: done ? fact.timestamp - value.creationTimestamp : null,
      actionId: actionOf(value).actionId,
      details: {
        ...{ userTaskKey: value.userTaskKey, agency, role, unit },
        ...(value.assignee && { assignee: value.assignee }),
        ...(done && { data: value.variables }),
        ...(done && actionOf(value).command === timeOutCommand && { timedOut: true, legalBasis }),
      },
    },
  ];
}

/** Who did it, where the record says so: the holder claims and completes; an assignment is the action log's to tell. */
function tellableActorOf({ value }: TaskFact, kind: Kind): string | null {
  const own = kind === 'task-completed' || actionOf(value).command === 'claim';
  return own ? actorOf(value) || null : null;
}

/** What the engine did by itself. */
export function plainEntryFor(
  fact: Parameters<typeof recordIdFor>[0] & { timestamp: number },
  kind: Kind,
  elementId: string,
  version: number,
  details: Record<string, unknown> = {},
): HistoryEntry {
  return {
    id: recordIdFor(fact),
    at: new Date(fact.timestamp),
    kind,
    elementId,
    elementName: '',
    actor: null,
    decision: null,
    duration: null,
    actionId: null,
    version,
    details,
  };
}
