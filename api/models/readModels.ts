import type { EngineRecord } from '../../engine';
import type { Channel, Outcome, StepHeaders, TimeLimit, WaitFor } from '../../processes';

/** Shapes of the documents that projections write and queries read. Dates are UTC; keys are strings. */

export interface ProcessDefinitionDocument {
  /** processDefinitionKey */
  _id: string;
  bpmnProcessId: string;
  version: number;
  resourceName: string;
  checksum: string;
  /** The deployed diagram, as it is. */
  bpmn: string;
  deployedAt: Date;
}

export interface FormDocument {
  /** formKey */
  _id: string;
  formId: string;
  version: number;
  /** A form-js schema. */
  schema: Record<string, unknown>;
  deployedAt: Date;
}

export type DossierState = 'in-progress' | 'waiting' | 'ready-to-return' | Outcome | 'canceled';

export interface OpenTask {
  key: string;
  elementId: string;
  name: string;
  kind: StepHeaders['kind'];
  stage: StepHeaders['stage'];
  agency: string;
  role: string;
  unit: string;
  assignee: string | null;
  createdAt: Date;
  dueAt: Date | null;
  waitFor: WaitFor | null;
}

export interface Pause {
  reason: WaitFor;
  startedAt: Date;
  endedAt: Date | null;
}

/** An apology with a new date (Decree 61/2018/NĐ-CP, article 19; form 04). */
export interface Apology {
  /** Its own process beside the dossier's; null where the dossier's process has the apology as a step. */
  processInstanceKey: string | null;
  /** `sent`: the new date is in force. `canceled`: the dossier ended before it was sent. */
  state: 'open' | 'sent' | 'canceled';
  begunAt: Date;
  /** What was due when it began; stays what the dossier is measured by (rules.md, 6.4). */
  missedAt: Date;
  /** End of the new day, as the draft has it; in force from `sentAt` on. */
  newDueAt: Date | null;
  sentAt: Date | null;
  openTasks: OpenTask[];
}

export interface DossierDocument {
  /** The dossier's code. */
  _id: string;
  processInstanceKey: string;
  processDefinitionKey: string;
  bpmnProcessId: string;
  version: number;
  procedureCode: string;
  procedureName: string;
  applicantName: string;
  /** Lower case without accents, by word: what search looks in. */
  searchWords: string[];
  channel: Channel;
  receivingAgency: string;
  receivedBy: string;
  /** Every agency that takes part, by id: who may see it. */
  agencies: string[];
  state: DossierState;
  receivedAt: Date;
  /** The appointment given at receipt; never changed (rules.md, 6.4). */
  promisedAt: Date;
  /** What is due now: the appointment with pauses added, another limit that was decided, or the one new date. */
  dueAt: Date;
  /** The limit behind the appointment; null on dossiers begun before it was carried. */
  limit: TimeLimit | null;
  /** The limit that a decision put in its place. */
  decidedLimit: TimeLimit | null;
  /** The one apology with a new date that a dossier may have (rules.md, 6.2). */
  apology: Apology | null;
  afterSupplement: 'restart' | 'resume';
  pauses: Pause[];
  supplementedAt: Date | null;
  openTasks: OpenTask[];
  /** The last step done: what "from whom" shows. */
  lastStep: { elementId: string; name: string; actor: string; decision: string | null; at: Date } | null;
  /** What each finished step wrote, by element id (latest). */
  data: Record<string, Record<string, unknown>>;
  openIncidents: number;
  endedAt: Date | null;
}

export interface UserTaskDocument {
  /** userTaskKey */
  _id: string;
  processInstanceKey: string;
  processDefinitionKey: string;
  bpmnProcessId: string;
  version: number;
  elementId: string;
  elementInstanceKey: string;
  name: string;
  kind: StepHeaders['kind'];
  stage: StepHeaders['stage'];
  unit: string;
  waitFor: WaitFor | null;
  legalBasis: string;
  agency: string;
  role: string;
  /** `agency/role`: the candidate group, and what the worklist's index begins with. */
  group: string;
  assignee: string | null;
  /** `standing`: open beside the others and in no worklist, so that a worklist is one range of an index. */
  state: 'open' | 'standing' | 'completed' | 'canceled';
  /** null where there is none. */
  formKey: string | null;
  dossierCode: string;
  procedureCode: string;
  procedureName: string;
  applicantName: string;
  searchWords: string[];
  createdAt: Date;
  /** End of the step's working hours; for a step without a limit, far in the future so that it sorts last. */
  dueAt: Date;
  endedAt: Date | null;
  decision: string | null;
  /** Id of the action that ended it, as the engine gave it back. */
  actionId: string | null;
}

export interface IncidentDocument {
  /** incidentKey */
  _id: string;
  processInstanceKey: string;
  dossierCode: string | null;
  bpmnProcessId: string;
  elementId: string;
  errorType: string;
  errorMessage: string;
  jobKey: string | null;
  state: 'open' | 'resolved';
  createdAt: Date;
  resolvedAt: Date | null;
}

export interface HistoryEntry {
  /** `partition-position` of the record that proves it. */
  id: string;
  at: Date;
  kind:
    | 'received'
    | 'task-created'
    | 'task-assigned'
    | 'task-released'
    | 'task-completed'
    | 'task-canceled'
    | 'incident-created'
    | 'incident-resolved'
    | 'ended'
    | 'migrated'
    | 'apology-begun'
    | 'apology-sent'
    | 'apology-canceled';
  elementId: string;
  elementName: string;
  /** Officer's username, `system` where a time ran out; null where the engine acted. */
  actor: string | null;
  decision: string | null;
  /** Milliseconds the step lay, on completion. */
  duration: number | null;
  actionId: string | null;
  version: number;
  details: Record<string, unknown>;
}

/** One dossier's timeline and its way over the diagram. */
export interface HistoryDocument {
  /** The dossier's code. */
  _id: string;
  processInstanceKey: string;
  processDefinitionKey: string;
  bpmnProcessId: string;
  version: number;
  agencies: string[];
  entries: HistoryEntry[];
  /** By element id: how often entered, left, terminated. */
  elements: Record<string, { entered: number; left: number; terminated: number }>;
  /** By sequence flow id: how often taken. */
  flows: Record<string, number>;
}

/** A record of the engine as it came: seen on the rehearsal's own clock only when it is looked at. */
export type RunFact = EngineRecord;

/** What the engine did in one rehearsal of a redesign. */
export interface RehearsalRunDocument {
  /** The rehearsal's id. */
  _id: string;
  facts: RunFact[];
}
