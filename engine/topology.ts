import type { Connection } from './connection';
import { EngineError } from './errors';
import { missingLeaders, untilNothingMisses } from './leaders';

export async function topologyOf(connection: Connection) {
  const { brokers, partitionsCount, gatewayVersion } = await connection.call((client) => client.topology(), {
    repeatable: true,
  });
  return { brokers: brokers.length, partitions: partitionsCount, version: gatewayVersion };
}

/** Resolves when the gateway answers in both of its ways and every partition has a leader. */
export const untilReady = (connection: Connection, restAddress: string, timeoutMs: number): Promise<void> =>
  untilNothingMisses(
    async () => (await whyNoAnswer(connection)) ?? (await missingLeaders(restAddress)),
    timeoutMs,
  );

async function whyNoAnswer(connection: Connection): Promise<string | null> {
  try {
    await connection.call((client) => client.topology(), { patienceMs: 0 });
    return null;
  } catch (error) {
    if (error instanceof EngineError) return error.message;
    throw error;
  }
}
