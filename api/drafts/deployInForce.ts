import type { Connection } from 'mongoose';
import type { Engine } from '../../engine';
import type { ProcedureEntry } from '../../processes';
import { deployAll, type DeployOptions } from '../catalogue/deployAll';
import { bringToEngine, findRelease, redesignedCodes } from './release';

interface Parts {
  engine: Engine;
  connection: Connection;
}

/**
 * Deploys procedures as `deployAll` does, but those that were redesigned as they were released last. A redesign that
 * is released while this goes on is sent once more at the end: what is compiled never takes its place.
 */
export async function deployInForce(
  { engine, connection }: Parts,
  entries: ProcedureEntry[],
  options: Omit<DeployOptions, 'insteadOf'> = {},
): Promise<void> {
  const known = new Set(await redesignedCodes(connection));
  const sent = new Map<string, string>();
  await deployAll(engine, entries, {
    ...options,
    insteadOf: async ({ code }) => {
      const release = known.has(code) ? await findRelease(connection, code) : null;
      if (release) sent.set(code, release._id);
      return release;
    },
  });
  const deployed = new Set(entries.map(({ code }) => code));
  for (const code of await redesignedCodes(connection)) {
    if (!deployed.has(code)) continue;
    const latest = await findRelease(connection, code);
    if (latest && latest._id !== sent.get(code)) await bringToEngine({ engine, connection }, code);
  }
}
