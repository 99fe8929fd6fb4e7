import type { Deployed, Resource } from './engine';
import type { Gateway } from './gateway';
import type { DeploymentMetadata } from './protocol';

/** All of the resources or none; the engine gives unchanged ones no new version. */
export async function deploy(gateway: Gateway, resources: Resource[]): Promise<Deployed[]> {
  const { deployments } = await gateway.call('DeployResource', { resources }, { repeatable: true });
  return deployments.flatMap(deployedOf);
}

function deployedOf({ process, form, decision }: DeploymentMetadata): Deployed[] {
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
  return [];
}
