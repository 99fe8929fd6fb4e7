import type { Key } from './records';

/** The messages of gateway.proto, as TypeScript sees them. Variables and headers are JSON texts. */
export interface Calls {
  CancelProcessInstance: Call<{ processInstanceKey: Key }>;
  CompleteJob: Call<{ jobKey: Key; variables: string }>;
  CreateProcessInstance: Call<
    { bpmnProcessId: string; version: number; variables: string },
    { processInstanceKey: Key }
  >;
  DeployResource: Call<
    { resources: { name: string; content: Buffer }[] },
    { deployments: DeploymentMetadata[] }
  >;
  FailJob: Call<{ jobKey: Key; retries: number; errorMessage: string; retryBackOff: number }>;
  MigrateProcessInstance: Call<{ processInstanceKey: Key; migrationPlan: MigrationPlan }>;
  PublishMessage: Call<{
    name: string;
    correlationKey: string;
    timeToLive: number;
    messageId: string;
    variables: string;
  }>;
  ResolveIncident: Call<{ incidentKey: Key }>;
  SetVariables: Call<{ elementInstanceKey: Key; variables: string; local: boolean }>;
  ThrowError: Call<{ jobKey: Key; errorCode: string; errorMessage: string }>;
  Topology: Call<object, { brokers: BrokerInfo[]; partitionsCount: number; gatewayVersion: string }>;
  UpdateJobRetries: Call<{ jobKey: Key; retries: number }>;
}

interface Call<Request extends object, Response extends object = object> {
  request: Request;
  response: Response;
}

export interface DeploymentMetadata {
  process?: { bpmnProcessId: string; version: number; processDefinitionKey: Key };
  decision?: { dmnDecisionId: string; version: number; decisionKey: Key };
  form?: { formId: string; version: number; formKey: Key };
}

export interface MigrationPlan {
  targetProcessDefinitionKey: Key;
  mappingInstructions: { sourceElementId: string; targetElementId: string }[];
}

export interface BrokerInfo {
  partitions: { partitionId: number; role: 'LEADER' | 'FOLLOWER' | 'INACTIVE' }[];
}

export interface JobRequest {
  type: string;
  worker: string;
  timeout: number;
  maxJobsToActivate: number;
  requestTimeout: number;
}

export interface JobResponse {
  jobs: ActivatedJob[];
}

export interface ActivatedJob {
  key: Key;
  type: string;
  processInstanceKey: Key;
  elementId: string;
  customHeaders: string;
  retries: number;
  variables: string;
}
