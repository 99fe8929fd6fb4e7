import type { Deployed, Resource } from './engine';
import { EngineError } from './errors';
import type { Gateway } from './gateway';
import { checkKey } from './keys';
import type { DeploymentMetadata } from './protocol';
import type { Key } from './records';

/** All of the resources or none; the engine gives unchanged ones no new version. */
export async function deploy(gateway: Gateway, resources: Resource[]): Promise<Deployed[]> {
  const { deployments } = await gateway.call('DeployResource', { resources }, { repeatable: true });
  return deployments.flatMap(deployedOf);
}

/** Takes back a process, a form or a file of tables; one that is gone already is no error. */
export async function remove(gateway: Gateway, resourceKey: Key): Promise<void> {
  try {
    await gateway.call('DeleteResource', { resourceKey: checkKey(resourceKey) }, { repeatable: true });
  } catch (error) {
    if (!(error instanceof EngineError && error.code === 'not-found')) throw error;
  }
}

function deployedOf({ process, form, decision, decisionRequirements }: DeploymentMetadata): Deployed[] {
  if (process)
    return [
      {
        kind: 'process',
        id: process.bpmnProcessId,
        version: process.version,
        key: process.processDefinitionKey,
      },
    ];
  if (form) return [{ kind: 'form', id: form.formId, version: form.version, key: form.formKey }];
  if (decision)
    return [
      { kind: 'decision', id: decision.dmnDecisionId, version: decision.version, key: decision.decisionKey },
    ];
  if (decisionRequirements) {
    const { dmnDecisionRequirementsId: id, version, decisionRequirementsKey: key } = decisionRequirements;
    return [{ kind: 'tables', id, version, key }];
  }
  return [];
}
