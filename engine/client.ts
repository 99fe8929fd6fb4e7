import type { Deployed, Engine, Message, Resource, Variables } from './engine';
import { EngineError } from './errors';
import { Gateway } from './gateway';
import { checkKey } from './keys';
import type { Log } from './log';
import { silent } from './log';
import { migrate } from './migration';
import type { DeploymentMetadata } from './protocol';
import { topologyOf, untilReady } from './topology';
import { createUserTaskCommands } from './userTasks';
import { startWorker } from './workers';

export interface EngineOptions {
  /** `host:port` of the gateway's gRPC. */
  zeebeAddress: string;
  /** URL of the gateway's REST, e.g. `http://localhost:8080`. */
  restAddress: string;
  /** How long commands are repeated while the engine is overloaded or out of reach; 10 s if not given. */
  patienceMs?: number;
  log?: Log;
}

/** Connects lazily: nothing is sent before the first call. */
export function createEngine({
  zeebeAddress,
  restAddress,
  patienceMs = 10_000,
  log = silent,
}: EngineOptions): Engine {
  const gateway = new Gateway(zeebeAddress, patienceMs);
  const workers = new Set<{ close(): Promise<void> }>();
  return {
    deploy: (resources) => deploy(gateway, resources),
    start: (bpmnProcessId, variables) =>
      gateway.call('CreateProcessInstance', {
        bpmnProcessId,
        version: -1,
        variables: JSON.stringify(variables),
      }),
    publish: (message) => publish(gateway, message),
    cancel: async (key) => {
      await gateway.call('CancelProcessInstance', { processInstanceKey: checkKey(key) });
    },
    resolveIncident: (key, retry) => resolveIncident(gateway, key, retry),
    setVariables: (key, variables) => setVariables(gateway, key, variables),
    migrate: (plan) => migrate(gateway, plan),
    completeJob: async (key, variables = {}) => {
      await gateway.call('CompleteJob', { jobKey: checkKey(key), variables: JSON.stringify(variables) });
    },
    userTasks: createUserTaskCommands(restAddress, patienceMs),
    work: (type, handler) => {
      const worker = startWorker(gateway, type, handler, log);
      workers.add(worker);
      return worker;
    },
    ready: (timeoutMs = 60_000) => untilReady(gateway, restAddress, timeoutMs),
    topology: () => topologyOf(gateway),
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.close()));
      gateway.close();
    },
  };
}

async function deploy(gateway: Gateway, resources: Resource[]): Promise<Deployed[]> {
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

async function publish(gateway: Gateway, message: Message): Promise<void> {
  const { name, correlationKey, messageId = '', timeToLiveMs, variables } = message;
  const request = {
    name,
    correlationKey,
    messageId,
    timeToLive: timeToLiveMs,
    variables: JSON.stringify(variables),
  };
  try {
    await gateway.call('PublishMessage', request, { repeatable: messageId !== '' });
  } catch (error) {
    // The message with this id is already in: what the caller asked for is true.
    if (!(error instanceof EngineError && error.code === 'already-exists')) throw error;
  }
}

async function resolveIncident(
  gateway: Gateway,
  key: string,
  retry?: { jobKey: string; retries: number },
): Promise<void> {
  if (retry) {
    const request = { jobKey: checkKey(retry.jobKey), retries: retry.retries };
    await gateway.call('UpdateJobRetries', request, { repeatable: true });
  }
  await gateway.call('ResolveIncident', { incidentKey: checkKey(key) });
}

async function setVariables(gateway: Gateway, key: string, variables: Variables): Promise<void> {
  const request = { elementInstanceKey: checkKey(key), variables: JSON.stringify(variables), local: false };
  await gateway.call('SetVariables', request, { repeatable: true });
}
