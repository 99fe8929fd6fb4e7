import { setTimeout as pause } from 'node:timers/promises';
import type { BrokerInfo } from 'zeebe-node';
import type { Connection } from './connection';
import { EngineError, fromFetch } from './errors';

export async function topologyOf(connection: Connection) {
  const { brokers, partitionsCount, gatewayVersion } = await connection.call((client) => client.topology(), {
    repeatable: true,
  });
  return { brokers: brokers.length, partitions: partitionsCount, version: gatewayVersion };
}

/** The broker calls itself ready before its partitions have leaders, so those are what is waited for. */
export async function untilReady(
  connection: Connection,
  restAddress: string,
  timeoutMs: number,
): Promise<void> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const missing = await whatIsMissing(connection, restAddress);
    if (missing === null) return;
    if (Date.now() > until) throw new EngineError('unreachable', `The engine is not ready: ${missing}`);
    await pause(100);
  }
}

async function whatIsMissing(connection: Connection, restAddress: string): Promise<string | null> {
  try {
    const { brokers, partitionsCount } = await connection.call((client) => client.topology(), {
      patienceMs: 0,
    });
    const led = leaders(brokers);
    if (partitionsCount === 0 || led < partitionsCount) {
      return `${String(led)} of ${String(partitionsCount)} partitions have a leader`;
    }
    await fetch(new URL('/v1/topology', restAddress), { signal: AbortSignal.timeout(5_000) }).catch(
      rejectAsEngineError,
    );
    return null;
  } catch (error) {
    if (error instanceof EngineError) return error.message;
    throw error;
  }
}

function leaders(brokers: BrokerInfo[]): number {
  // zeebe-node's types promise the role's number; what comes is its name.
  const led = brokers.flatMap(({ partitions }) => partitions).filter(({ role }) => String(role) === 'LEADER');
  return new Set(led.map(({ partitionId }) => partitionId)).size;
}

function rejectAsEngineError(error: unknown): never {
  throw fromFetch(error);
}
