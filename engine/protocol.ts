import type { Key } from './records';

/** The messages of gateway.proto, as TypeScript sees them. */
export interface Calls {
  DeployResource: Call<
    { resources: { name: string; content: Buffer }[] },
    { deployments: DeploymentMetadata[] }
  >;
  DeleteResource: Call<{ resourceKey: Key }>;
  MigrateProcessInstance: Call<{ processInstanceKey: Key; migrationPlan: MigrationPlan }>;
}

interface Call<Request extends object, Response extends object = object> {
  request: Request;
  response: Response;
}

export interface DeploymentMetadata {
  process?: { bpmnProcessId: string; version: number; processDefinitionKey: Key };
  decision?: { dmnDecisionId: string; version: number; decisionKey: Key };
  decisionRequirements?: { dmnDecisionRequirementsId: string; version: number; decisionRequirementsKey: Key };
  form?: { formId: string; version: number; formKey: Key };
}

export interface MigrationPlan {
  targetProcessDefinitionKey: Key;
  mappingInstructions: { sourceElementId: string; targetElementId: string }[];
}
