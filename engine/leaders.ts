import { setTimeout as pause } from 'node:timers/promises';
import { EngineError, fromFetch } from './errors';

/** What `GET /v1/topology` of the gateway says, as far as it matters here. */
interface Topology {
  brokers: { partitions: { partitionId: number; role: string }[] }[];
  partitionsCount: number;
}

/** Asks `missing` until it names nothing. Rejects with `unreachable`, naming the last, after `timeoutMs`. */
export async function untilNothingMisses(
  missing: () => Promise<string | null>,
  timeoutMs: number,
): Promise<void> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const said = await missing();
    if (said === null) return;
    if (Date.now() > until) throw new EngineError('unreachable', `The engine is not ready: ${said}`);
    await pause(100);
  }
}

/**
 * The broker calls itself ready before its partitions have leaders, so those are what is waited for. Asked by REST,
 * which costs a process that speaks with the engine in no other way nothing to load.
 * @returns what is not there yet, or null
 */
export async function missingLeaders(restAddress: string): Promise<string | null> {
  try {
    const { brokers, partitionsCount } = await topologyAt(restAddress);
    const led = leaders(brokers);
    if (partitionsCount > 0 && led === partitionsCount) return null;
    return `${String(led)} of ${String(partitionsCount)} partitions have a leader`;
  } catch (error) {
    return fromFetch(error).message;
  }
}

async function topologyAt(restAddress: string): Promise<Topology> {
  const answer = await fetch(new URL('/v1/topology', restAddress), { signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`it answers with status ${String(answer.status)}`);
  return (await answer.json()) as Topology;
}

function leaders(brokers: Topology['brokers']): number {
  const led = brokers.flatMap(({ partitions }) => partitions).filter(({ role }) => role === 'leader');
  return new Set(led.map(({ partitionId }) => partitionId)).size;
}
