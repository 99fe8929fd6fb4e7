import type { WorkingCalendar } from '../../processes';
import { searchWordsFor } from '../models/searchWords';
import type { UserTaskDocument } from '../models/readModels';
import { actionOf, decisionOf, groupOf, noLimit, stepDueAtFor, stepOf } from './facts/step';
import { isFactOf, projectionOf, type FactOf } from './projection';

type TaskFact = FactOf<'USER_TASK'>;
type Task = UserTaskDocument | null;

/** The worklist: every step an officer has or had to do. */
export function userTasks(calendar: WorkingCalendar) {
  return projectionOf<UserTaskDocument>({
    name: 'userTasks',
    version: 1,
    id: (fact) => (isFactOf(fact, 'USER_TASK') ? fact.value.userTaskKey : null),
    on: {
      USER_TASK: {
        CREATED: (_, fact) => created(fact, calendar),
        ASSIGNED: (task, { value }) => task && { ...task, assignee: value.assignee || null },
        UPDATED: updated,
        COMPLETED: completed,
        CANCELED: canceled,
        MIGRATED: migrated,
      },
    },
  });
}

function created({ value, timestamp, opening }: TaskFact, calendar: WorkingCalendar): UserTaskDocument {
  const createdAt = new Date(timestamp);
  const step = stepOf(value);
  return {
    _id: value.userTaskKey,
    processInstanceKey: value.processInstanceKey,
    ...whereOf(value),
    elementInstanceKey: value.elementInstanceKey,
    ...step,
    ...groupOf(value),
    assignee: value.assignee || null,
    state: step.kind === 'standing' ? 'standing' : 'open',
    formKey: value.formKey === '-1' ? null : value.formKey,
    ...subjectOf(opening),
    createdAt,
    dueAt: stepDueAtFor(calendar, value, createdAt) ?? noLimit,
    endedAt: null,
    decision: null,
    actionId: null,
  };
}

function subjectOf(opening: TaskFact['opening']) {
  const { procedureCode = '', procedureName = '', applicantName = '' } = opening?.dossier ?? {};
  const dossierCode = opening?.dossierCode ?? '';
  const searchWords = searchWordsFor(applicantName, dossierCode, procedureName);
  return { dossierCode, procedureCode, procedureName, applicantName, searchWords };
}

const whereOf = (value: TaskFact['value']) => ({
  processDefinitionKey: value.processDefinitionKey,
  bpmnProcessId: value.bpmnProcessId,
  version: value.processDefinitionVersion,
  elementId: value.elementId,
});

function updated(task: Task, { value }: TaskFact): Task {
  const dueAt = value.dueDate ? new Date(value.dueDate) : task?.dueAt;
  return task && dueAt ? { ...task, ...groupOf(value), dueAt } : task;
}

function completed(task: Task, { value, timestamp }: TaskFact): Task {
  return (
    task && {
      ...task,
      state: 'completed',
      assignee: value.assignee || task.assignee,
      endedAt: new Date(timestamp),
      decision: decisionOf(value),
      actionId: actionOf(value).actionId,
    }
  );
}

function canceled(task: Task, { timestamp }: TaskFact): Task {
  return task && { ...task, state: 'canceled', endedAt: new Date(timestamp) };
}

function migrated(task: Task, { value }: TaskFact): Task {
  return task && { ...task, ...whereOf(value) };
}
