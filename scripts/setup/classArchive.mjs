import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { distDir } from './places.mjs';
import { say } from './sentences.mjs';
import { whenChanged } from './stamps.mjs';

/**
 * Has the engine start once to keep the classes it loads, once for each Java. Without them it starts slower, that is
 * all: a failure is said and not tried again.
 *
 * @param {Record<string, string>} environment what `prepareMachine` found
 */
export async function archiveClasses(environment) {
  const { JAVA = '', ENGINE_HOME = '' } = environment;
  await whenChanged({
    stamp: `${ENGINE_HOME}.jsa.stamp`,
    input: `${JAVA}\n${releaseOf(JAVA)}`,
    outputs: [],
    work: () => {
      say('  preparing the engine for quick starts');
      const script = join(distDir, 'scripts/start/recordClasses.js');
      const env = { ...process.env, ...environment };
      const { status } = spawnSync(process.execPath, [script], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (status !== 0) say('  the engine could not be prepared: it will start more slowly');
    },
  });
}

/** @param {string} java */
function releaseOf(java) {
  const file = join(dirname(java), '../release');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
