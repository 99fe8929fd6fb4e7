import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { EnginePorts } from './brokerEnvironment';
import { classArchiveOf } from './java';
import { startEngine } from './process';

export interface Recording {
  /** Path of the `java` binary that will start the engine. */
  java: string;
  /** Directory of the unpacked distribution. */
  home: string;
  exporterJar: string;
  ports: EnginePorts;
}

/**
 * Starts an engine on data that are thrown away, and keeps the classes it loaded for the starts after it.
 * @returns whether there is an archive now: without one a start takes longer, and nothing else
 * @throws EngineNotStarted as `startEngine` does
 */
export async function recordClasses({ ports, ...installation }: Recording): Promise<boolean> {
  const archive = classArchiveOf(installation.home);
  const dataDir = await mkdtemp(`${archive}-`);
  const recorded = path.join(dataDir, 'classes.jsa');
  try {
    const engine = await startEngine({
      ...installation,
      dataDir,
      ports,
      receiverUrl: 'http://127.0.0.1:9/records',
      shortLived: true,
      recordClassesTo: recorded,
    });
    await engine.stop();
    // Whole or not at all: another start may look for it at this moment.
    if (existsSync(recorded)) await rename(recorded, archive);
    return existsSync(archive);
  } finally {
    await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}
