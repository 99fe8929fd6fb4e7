/**
 * What the engine says happened: the records its exporter delivers, as this project reads them.
 *
 * Every 64-bit number (keys, positions) is a decimal string: a key is `partition << 51 | counter` and leaves
 * JavaScript's safe integers from partition 4 on. Times are milliseconds since 1970, UTC.
 */
export type Key = string;

export interface EngineRecord<T extends ValueType = ValueType> {
  partitionId: number;
  /** Place in the partition's log; grows, with gaps. */
  position: Key;
  /** Contiguous number of the exported records of a partition, from 1: a gap is a lost record. */
  sequence: number;
  key: Key;
  timestamp: number;
  valueType: T;
  intent: string;
  value: RecordValues[T];
}

/** The value types the exporter sends; the rest of the log stays in the engine. */
export type ValueType = keyof RecordValues;

export interface RecordValues {
  PROCESS: ProcessValue;
  FORM: FormValue;
  PROCESS_INSTANCE: ProcessInstanceValue;
  MESSAGE_START_EVENT_SUBSCRIPTION: MessageStartValue;
  USER_TASK: UserTaskValue;
  INCIDENT: IncidentValue;
  JOB: JobValue;
}

/** intent CREATED. `resource` is the BPMN text in base64. */
export interface ProcessValue {
  bpmnProcessId: string;
  version: number;
  processDefinitionKey: Key;
  resourceName: string;
  checksum: string;
  resource: string;
}

/** intent CREATED. `resource` is the form's JSON in base64. */
export interface FormValue {
  formId: string;
  version: number;
  formKey: Key;
  resourceName: string;
  resource: string;
}

interface OfProcessInstance {
  processInstanceKey: Key;
  processDefinitionKey: Key;
  bpmnProcessId: string;
  elementId: string;
}

/** intents ELEMENT_ACTIVATED, ELEMENT_COMPLETED, ELEMENT_TERMINATED, SEQUENCE_FLOW_TAKEN, ELEMENT_MIGRATED. */
export interface ProcessInstanceValue extends OfProcessInstance {
  version: number;
  flowScopeKey: Key;
  bpmnElementType: string;
  bpmnEventType: string;
  parentProcessInstanceKey: Key;
}

/** intent CORRELATED: a message began an instance; its variables are the instance's first. */
export interface MessageStartValue {
  processDefinitionKey: Key;
  bpmnProcessId: string;
  startEventId: string;
  messageName: string;
  processInstanceKey: Key;
  correlationKey: string;
  messageKey: Key;
  variables: Record<string, unknown>;
}

/** intents CREATED, ASSIGNED, UPDATED, COMPLETED, CANCELED, MIGRATED. `variables` is filled on COMPLETED. */
export interface UserTaskValue extends OfProcessInstance {
  userTaskKey: Key;
  elementInstanceKey: Key;
  processDefinitionVersion: number;
  assignee: string;
  candidateGroupsList: string[];
  dueDate: string;
  /** "-1" where the task has no form. */
  formKey: Key;
  action: string;
  /** Filled on UPDATED. */
  changedAttributes?: string[];
  customHeaders: Record<string, string>;
  creationTimestamp: number;
  variables: Record<string, unknown>;
}

/** intents CREATED, RESOLVED. The record's own key is the incident's. */
export interface IncidentValue extends OfProcessInstance {
  errorType: string;
  errorMessage: string;
  elementInstanceKey: Key;
  jobKey: Key;
}

/** intents CREATED, COMPLETED, FAILED, CANCELED, ERROR_THROWN. */
export interface JobValue extends OfProcessInstance {
  type: string;
  elementInstanceKey: Key;
  retries: number;
  errorMessage: string;
}
