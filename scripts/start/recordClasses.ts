import { recordClasses } from '../../engine';
import { freePorts } from './ports';
import { settingsFrom } from './settings';

/** Run by the set-up: the engine starts once and ends, so that every later start of it is quick. */
async function record(): Promise<void> {
  const { machine, enginePorts } = settingsFrom({ ...process.env, ...(await freePorts()) });
  const { JAVA: java, ENGINE_HOME: home, EXPORTER_JAR: exporterJar } = machine;
  const recorded = await recordClasses({ java, home, exporterJar, ports: enginePorts });
  process.exit(recorded ? 0 : 1);
}

void record();
