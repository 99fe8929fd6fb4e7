import type { Key } from './records';

/** All that the rest of the program may ask of the engine. Every call rejects with an `EngineError`. */
export interface Engine {
  /** Deploys resources together: all or none. Unchanged ones keep their version. */
  deploy(resources: Resource[]): Promise<Deployed[]>;
  /** Takes back what was deployed: a process, a form or a file of tables. Resolves where it is gone already. */
  remove(resourceKey: Key): Promise<void>;
  /** Starts the latest version without a message. Dossiers are begun with `publish`. */
  start(bpmnProcessId: string, variables: Variables): Promise<{ processInstanceKey: Key }>;
  /** A message with an id is taken once within its time to live: the same call again changes nothing. */
  publish(message: Message): Promise<void>;
  cancel(processInstanceKey: Key): Promise<void>;
  resolveIncident(incidentKey: Key, retry?: { jobKey: Key; retries: number }): Promise<void>;
  setVariables(elementInstanceKey: Key, variables: Variables): Promise<void>;
  migrate(plan: Migration): Promise<void>;
  completeJob(jobKey: Key, variables?: Variables): Promise<void>;
  userTasks: UserTaskCommands;
  /** Works on jobs of a type until `close`; a handler answers with an outcome, its type allows nothing else. */
  work(type: string, handler: JobHandler): Worker;
  /** Resolves when every partition has a leader. */
  ready(timeoutMs?: number): Promise<void>;
  topology(): Promise<{ brokers: number; partitions: number; version: string }>;
  close(): Promise<void>;
}

export type Variables = Record<string, unknown>;

export interface Resource {
  /** With its ending: .bpmn, .form or .dmn. */
  name: string;
  content: Buffer;
}

export interface Deployed {
  /** `tables`: a DMN file, which holds one decision or more. */
  kind: 'process' | 'form' | 'decision' | 'tables';
  id: string;
  version: number;
  key: Key;
}

export interface Message {
  name: string;
  correlationKey: string;
  messageId?: string;
  timeToLiveMs: number;
  variables: Variables;
}

export interface Migration {
  processInstanceKey: Key;
  targetProcessDefinitionKey: Key;
  mappings: { source: string; target: string }[];
}

/** Camunda user tasks, by REST. `action` comes back on the exported record. */
export interface UserTaskCommands {
  /** Without `allowOverride` a task that has an assignee answers `already-assigned`. */
  assign(key: Key, assignee: string, options?: { allowOverride?: boolean; action?: string }): Promise<void>;
  unassign(key: Key): Promise<void>;
  update(key: Key, changes: { dueDate?: string; candidateGroups?: string[] }, action?: string): Promise<void>;
  complete(key: Key, options?: { variables?: Variables; action?: string }): Promise<void>;
}

export interface Job {
  key: Key;
  type: string;
  processInstanceKey: Key;
  elementId: string;
  customHeaders: Record<string, string>;
  variables: Variables;
  retries: number;
}

export type JobOutcome =
  | { kind: 'completed'; variables?: Variables }
  | { kind: 'failed'; message: string; retries?: number; backOffMs?: number }
  | { kind: 'bpmn-error'; code: string; message?: string };

export type JobHandler = (job: Job) => Promise<JobOutcome>;

export interface Worker {
  close(): Promise<void>;
}
