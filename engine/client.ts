import type { IProcessVariables } from 'zeebe-node';
import { Connection } from './connection';
import { deploy, remove } from './deployment';
import type { Engine, Message, Variables } from './engine';
import { EngineError } from './errors';
import { Gateway } from './gateway';
import { checkKey } from './keys';
import type { Log } from './log';
import { silent } from './log';
import { migrate } from './migration';
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
  const connection = new Connection(zeebeAddress, patienceMs, log);
  const gateway = new Gateway(zeebeAddress, patienceMs);
  const workers = new Set<{ close(): Promise<void> }>();
  return {
    deploy: (resources) => deploy(gateway, resources),
    remove: (resourceKey) => remove(gateway, resourceKey),
    start: (bpmnProcessId, variables) => start(connection, bpmnProcessId, variables),
    publish: (message) => publish(connection, message),
    cancel: async (key) => {
      checkKey(key);
      await connection.call((client) => client.cancelProcessInstance(key));
    },
    resolveIncident: (key, retry) => resolveIncident(connection, key, retry),
    setVariables: (key, variables) => setVariables(connection, key, variables),
    migrate: (plan) => migrate(gateway, plan),
    completeJob: async (key, variables = {}) => {
      const request = { jobKey: checkKey(key), variables };
      await connection.call((client) => client.completeJob(request));
    },
    userTasks: createUserTaskCommands(restAddress, patienceMs),
    work: (type, handler) => {
      const worker = startWorker(connection, type, handler, log);
      workers.add(worker);
      return worker;
    },
    ready: (timeoutMs = 60_000) => untilReady(connection, restAddress, timeoutMs),
    topology: () => topologyOf(connection),
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.close()));
      await connection.close();
      gateway.close();
    },
  };
}

async function start(connection: Connection, bpmnProcessId: string, variables: Variables) {
  const request = { bpmnProcessId, variables: variables as IProcessVariables };
  const { processInstanceKey } = await connection.call((client) => client.createProcessInstance(request));
  return { processInstanceKey };
}

async function publish(connection: Connection, message: Message): Promise<void> {
  const { timeToLiveMs: timeToLive, messageId = '', ...rest } = message;
  const request = { ...rest, messageId, timeToLive };
  try {
    await connection.call((client) => client.publishMessage(request), { repeatable: messageId !== '' });
  } catch (error) {
    // The message with this id is already in: what the caller asked for is true.
    if (!(error instanceof EngineError && error.code === 'already-exists')) throw error;
  }
}

async function resolveIncident(
  connection: Connection,
  key: string,
  retry?: { jobKey: string; retries: number },
): Promise<void> {
  if (retry) {
    const request = { jobKey: checkKey(retry.jobKey), retries: retry.retries };
    await connection.call((client) => client.updateJobRetries(request), { repeatable: true });
  }
  const incidentKey = checkKey(key);
  await connection.call((client) => client.resolveIncident({ incidentKey }));
}

async function setVariables(connection: Connection, key: string, variables: Variables): Promise<void> {
  const elementInstanceKey = checkKey(key);
  // A request of its own for each attempt: zeebe-node writes the variables' text over them.
  await connection.call((client) => client.setVariables({ elementInstanceKey, variables, local: false }), {
    repeatable: true,
  });
}
