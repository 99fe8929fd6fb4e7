import { setTimeout as pause } from 'node:timers/promises';
import { EngineError, fromFetch } from './errors';
import type { Gateway } from './gateway';
import type { BrokerInfo } from './protocol';

export async function topologyOf(gateway: Gateway) {
  const { brokers, partitionsCount, gatewayVersion } = await gateway.call(
    'Topology',
    {},
    { repeatable: true },
  );
  return { brokers: brokers.length, partitions: partitionsCount, version: gatewayVersion };
}

/** The broker calls itself ready before its partitions have leaders, so those are what is waited for. */
export async function untilReady(gateway: Gateway, restAddress: string, timeoutMs: number): Promise<void> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const missing = await whatIsMissing(gateway, restAddress);
    if (missing === null) return;
    if (Date.now() > until) throw new EngineError('unreachable', `The engine is not ready: ${missing}`);
    await pause(100);
  }
}

async function whatIsMissing(gateway: Gateway, restAddress: string): Promise<string | null> {
  try {
    const { brokers, partitionsCount } = await gateway.call('Topology', {}, { patienceMs: 0 });
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
  const led = brokers.flatMap((broker) => broker.partitions).filter(({ role }) => role === 'LEADER');
  return new Set(led.map(({ partitionId }) => partitionId)).size;
}

function rejectAsEngineError(error: unknown): never {
  throw fromFetch(error);
}
