import { join } from 'node:path';
import { compileJava } from './compileJava.mjs';
import { requireSpace } from './disk.mjs';
import { engineHome, engineIsWhole, prepareEngine } from './engine.mjs';
import { getJdk } from './jdk.mjs';
import { getMaven } from './maven.mjs';
import { cacheDir, root } from './places.mjs';
import { prepareStore } from './store.mjs';

/** Says what this machine lacks before anything is fetched or built. */
export function checkMachine() {
  getJdk();
  if (engineIsWhole()) return;
  getMaven();
  requireSpace(cacheDir, 1);
}

/**
 * The Java side: engine, exporter and store, fetched and compiled where they are not yet.
 *
 * @returns the environment the supervisor and the tests find them by
 */
export async function prepareMachine() {
  const jdk = getJdk();
  await prepareEngine(jdk.home);
  const exporterJar = join(cacheDir, 'exporter.jar');
  await compileJava({
    jdk,
    sources: join(root, 'engine/exporter/src'),
    classpath: join(engineHome, 'lib', '*'),
    classes: join(cacheDir, 'exporter-classes'),
    jarFile: exporterJar,
  });
  const storeClasspath = await prepareStore(jdk);
  return {
    JAVA: jdk.java,
    ENGINE_HOME: engineHome,
    EXPORTER_JAR: exporterJar,
    STORE_CLASSPATH: storeClasspath,
  };
}
