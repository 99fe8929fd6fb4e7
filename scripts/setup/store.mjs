import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { checksums, isGenuine } from './checksums.mjs';
import { compileJava } from './compileJava.mjs';
import { fetchByMaven } from './fetching.mjs';
import { cacheDir, root } from './places.mjs';

const jars = Object.keys(checksums).filter((name) => name.endsWith('.jar'));
const folder = join(cacheDir, 'store-lib');
const classes = join(cacheDir, 'store-classes');

/** The jars are small: their checksums are read at every start. */
async function isWhole() {
  if (!existsSync(folder) || readdirSync(folder).length !== jars.length) return false;
  const genuine = await Promise.all(
    jars.map(async (name) => existsSync(join(folder, name)) && isGenuine(folder, name)),
  );
  return genuine.every(Boolean);
}

/**
 * Fetches the embedded store's jars and compiles what the project adds to it.
 *
 * @param {import('./compileJava.mjs').Jdk} jdk
 * @returns {Promise<string>} its class path
 */
export async function prepareStore(jdk) {
  if (!(await isWhole())) {
    await fetchByMaven({
      what: 'document store (6 MB)',
      folder,
      files: jars,
      goal: 'copy-dependencies',
      args: ['-f', join(root, 'scripts/setup/store.pom.xml'), `-DoutputDirectory=${folder}`],
      javaHome: jdk.home,
    });
  }
  const library = jars.map((name) => join(folder, name)).join(delimiter);
  await compileJava({ jdk, sources: join(root, 'api/store/embedded'), classpath: library, classes });
  return [library, classes].join(delimiter);
}
