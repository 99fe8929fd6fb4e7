import type { DossierDocument, OpenTask, UserTaskDocument } from '../models/readModels';
import { isNoLimit } from './limits';
import type { DossierJson, UserTaskJson } from './shapes';

const isoOrNull = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The task as the API shows it; a step without a limit has no due date. */
export function userTaskJson(task: UserTaskDocument, now: Date): UserTaskJson {
  const dueAt = isNoLimit(task.dueAt) ? null : task.dueAt;
  return {
    key: task._id,
    name: task.name,
    dossierCode: task.dossierCode,
    procedureCode: task.procedureCode,
    procedureName: task.procedureName,
    version: task.version,
    applicantName: task.applicantName,
    elementId: task.elementId,
    kind: task.kind,
    stage: task.stage,
    agency: task.agency,
    role: task.role,
    unit: task.unit,
    legalBasis: task.legalBasis,
    waitFor: task.waitFor,
    assignee: task.assignee,
    state: task.state,
    createdAt: task.createdAt.toISOString(),
    dueAt: isoOrNull(dueAt),
    overdue: dueAt !== null && (task.endedAt ?? now) > dueAt,
    endedAt: isoOrNull(task.endedAt),
    decision: task.decision,
  };
}

export function openTaskJson(task: OpenTask, now: Date): DossierJson['openTasks'][number] {
  const dueAt = task.dueAt && !isNoLimit(task.dueAt) ? task.dueAt : null;
  return {
    key: task.key,
    elementId: task.elementId,
    name: task.name,
    kind: task.kind,
    stage: task.stage,
    agency: task.agency,
    role: task.role,
    unit: task.unit,
    assignee: task.assignee,
    createdAt: task.createdAt.toISOString(),
    dueAt: isoOrNull(dueAt),
    overdue: dueAt !== null && now > dueAt,
    waitFor: task.waitFor,
  };
}

export function lastStepJson(step: DossierDocument['lastStep']): DossierJson['lastStep'] {
  if (!step) return null;
  const { elementId, name, actor, decision, at } = step;
  return { elementId, name, actor: actor || null, decision, at: at.toISOString() };
}
