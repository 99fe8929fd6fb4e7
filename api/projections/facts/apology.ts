import { apologyId, type LimitCase, type WorkingCalendar } from '../../../processes';
import type { Apology, DossierDocument, OpenTask } from '../../models/readModels';
import { isFactOf, type Fact, type FactOf } from '../projection';
import { dossierDueAtFor } from './clock';
import { endOfDayFor } from './newDate';
import { openTaskFor } from './openTasks';
import { decisionOf, groupOf } from './step';

type TaskFact = FactOf<'USER_TASK'>;
type ElementFact = FactOf<'PROCESS_INSTANCE'>;

/** Whether a fact tells of the apology's own process, which runs beside the dossier's and shares its code. */
export function isOfApology({ value }: Fact): boolean {
  return 'bpmnProcessId' in value && value.bpmnProcessId === apologyId;
}

/** What the apology's process makes of its dossier: nothing but `apology`, `data`, and what is due in the end. */
export function withApology(
  dossier: DossierDocument | null,
  fact: Fact,
  calendar: WorkingCalendar,
): DossierDocument | null {
  if (!dossier) return dossier;
  if (isFactOf(fact, 'MESSAGE_START_EVENT_SUBSCRIPTION')) return begun(dossier, fact);
  if (!dossier.apology) return dossier;
  if (isFactOf(fact, 'USER_TASK')) return worked(dossier, dossier.apology, fact, calendar);
  return isFactOf(fact, 'PROCESS_INSTANCE') ? ended(dossier, dossier.apology, fact, calendar) : dossier;
}

/** One new date at the most (rules.md, 6.2): a second process, begun by hand, leaves no trace here. */
function begun(dossier: DossierDocument, fact: FactOf<'MESSAGE_START_EVENT_SUBSCRIPTION'>): DossierDocument {
  if (dossier.apology) return dossier;
  return withBegun(dossier, fact.value.processInstanceKey, fact.timestamp);
}

function withBegun(dossier: DossierDocument, processInstanceKey: string | null, timestamp: number) {
  const apology: Apology = {
    processInstanceKey,
    state: 'open',
    begunAt: new Date(timestamp),
    missedAt: dossier.dueAt,
    newDueAt: null,
    sentAt: null,
    openTasks: [],
  };
  return { ...dossier, apology };
}

function worked(
  dossier: DossierDocument,
  apology: Apology,
  fact: TaskFact,
  calendar: WorkingCalendar,
): DossierDocument {
  const { intent, value } = fact;
  if (value.processInstanceKey !== apology.processInstanceKey) return dossier;
  const openTasks = openTasksAfter(apology.openTasks, fact, calendar);
  if (intent !== 'COMPLETED') return { ...dossier, apology: { ...apology, openTasks } };
  const newDueAt = endOfDayFor(calendar, value.variables['newDueAt']) ?? apology.newDueAt;
  const data = { ...dossier.data, [value.elementId]: value.variables };
  return { ...dossier, data, apology: { ...apology, openTasks, newDueAt } };
}

function openTasksAfter(openTasks: OpenTask[], fact: TaskFact, calendar: WorkingCalendar): OpenTask[] {
  const { value } = fact;
  const change = (changes: Partial<OpenTask>) =>
    openTasks.map((task) => (task.key === value.userTaskKey ? { ...task, ...changes } : task));
  switch (fact.intent) {
    case 'CREATED':
      return [...openTasks, openTaskFor(fact, calendar)];
    case 'ASSIGNED':
      return change({ assignee: value.assignee || null });
    case 'MIGRATED':
      return change({ elementId: value.elementId });
    case 'UPDATED': {
      const { agency, role } = groupOf(value);
      return change({ agency, role, ...(value.dueDate && { dueAt: new Date(value.dueDate) }) });
    }
    default:
      return openTasks.filter(({ key }) => key !== value.userTaskKey);
  }
}

/** The new date is in force from the moment the apology is sent, not from when it was drafted. */
function ended(
  dossier: DossierDocument,
  apology: Apology,
  { value, intent, timestamp }: ElementFact,
  calendar: WorkingCalendar,
): DossierDocument {
  const over = value.bpmnElementType === 'PROCESS' && intent.startsWith('ELEMENT_');
  if (!over || value.processInstanceKey !== apology.processInstanceKey) return dossier;
  if (intent === 'ELEMENT_TERMINATED') return { ...dossier, apology: { ...apology, state: 'canceled' } };
  return intent === 'ELEMENT_COMPLETED' ? sent(dossier, apology, timestamp, calendar) : dossier;
}

function sent(dossier: DossierDocument, apology: Apology, timestamp: number, calendar: WorkingCalendar) {
  const given = { ...dossier, apology: { ...apology, state: 'sent' as const, sentAt: new Date(timestamp) } };
  return { ...given, dueAt: dossierDueAtFor(calendar, given) };
}

/**
 * What a decision of the dossier's own process makes of its limit (`limitWhen`): another limit counts from the
 * receipt; where a new date is to be given, the step that gives it is the dossier's one apology (flows.md, D3).
 */
export function withDecidedLimit(
  dossier: DossierDocument,
  fact: TaskFact,
  calendar: WorkingCalendar,
): DossierDocument {
  const cases = fact.opening?.limitWhen ?? [];
  const taken = cases.find((one) => isTakenIn(one, fact));
  if (taken?.limit) return withLimit(dossier, taken.limit, calendar);
  if (taken) return dossier.apology ? dossier : withBegun(dossier, null, fact.timestamp);
  return withGivenDate(dossier, fact, calendar);
}

const isTakenIn = ({ step, decision }: LimitCase, { value }: TaskFact) =>
  step === value.elementId && decision === decisionOf(value);

function withLimit(
  dossier: DossierDocument,
  decidedLimit: NonNullable<LimitCase['limit']>,
  calendar: WorkingCalendar,
) {
  const limited = { ...dossier, decidedLimit };
  return { ...limited, dueAt: dossierDueAtFor(calendar, limited) };
}

function withGivenDate(dossier: DossierDocument, { value, timestamp }: TaskFact, calendar: WorkingCalendar) {
  const { apology } = dossier;
  const awaited = apology?.state === 'open' && apology.processInstanceKey === null;
  const newDueAt = awaited ? endOfDayFor(calendar, value.variables['newDate']) : null;
  return apology && newDueAt ? sent(dossier, { ...apology, newDueAt }, timestamp, calendar) : dossier;
}
