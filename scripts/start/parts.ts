import { join } from 'node:path';
import { startStore } from '../../api/store/startStore';
import { startEngine } from '../../engine/process';
import { openLog } from './logs';
import { startNodePart } from './nodePart';
import type { Part } from './part';
import type { Settings } from './settings';

/** Where each part finds the others. */
export interface Addresses {
  mongodbUrl: string;
  zeebeAddress: string;
  restAddress: string;
  receiverUrl: string;
  apiUrl: string;
}

export function addressesOf(settings: Settings): Addresses {
  const { enginePorts, engineElsewhere, storePort, ingestPort, port } = settings;
  const host = settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host;
  return {
    mongodbUrl: settings.mongodbUrl ?? `mongodb://127.0.0.1:${storePort}/one-stop`,
    zeebeAddress: engineElsewhere?.zeebeAddress ?? `127.0.0.1:${enginePorts.gateway}`,
    restAddress: engineElsewhere?.restAddress ?? `http://127.0.0.1:${enginePorts.rest}`,
    receiverUrl: `http://127.0.0.1:${ingestPort}/records`,
    apiUrl: `http://${host}:${port}`,
  };
}

/** How each part is started, by the order of what needs what. */
export const startPart = {
  store: async (settings: Settings): Promise<Part> => {
    const log = openLog(settings.dataDir, 'store');
    const { JAVA: java, STORE_CLASSPATH: classpath } = settings.machine;
    const file = join(settings.dataDir, 'store', 'store.mv');
    const store = await startStore({ classpath, java, file, port: settings.storePort, log: log.write });
    return named('document store', log.path, store);
  },

  engine: async (settings: Settings): Promise<Part> => {
    const { JAVA: java, ENGINE_HOME: home, EXPORTER_JAR: exporterJar } = settings.machine;
    const dataDir = join(settings.dataDir, 'engine');
    const { receiverUrl } = addressesOf(settings);
    const ports = settings.enginePorts;
    const engine = await startEngine({ home, exporterJar, java, dataDir, ports, receiverUrl });
    return named('engine', join(dataDir, 'engine.log'), engine);
  },

  ingest: (settings: Settings): Promise<Part> =>
    startNodePart({
      name: 'ingest',
      script: 'api/ingest/main.js',
      env: environmentOf(settings),
      log: openLog(settings.dataDir, 'ingest'),
      readyUrl: `http://127.0.0.1:${settings.ingestPort}/health`,
    }),

  api: (settings: Settings): Promise<Part> =>
    startNodePart({
      name: 'application',
      script: 'api/main.js',
      env: environmentOf(settings),
      log: openLog(settings.dataDir, 'api'),
      readyUrl: `${addressesOf(settings).apiUrl}/ready`,
    }),
};

type Process = Omit<Part, 'name' | 'logFile'>;

const named = (name: string, logFile: string, process: Process): Part => ({
  name,
  logFile,
  pid: process.pid,
  exited: process.exited,
  stop: () => process.stop(),
  kill: () => {
    process.kill();
  },
});

/** The environment of ingest and API: what was given, with the addresses filled in. */
export function environmentOf(settings: Settings): NodeJS.ProcessEnv {
  const addresses = addressesOf(settings);
  return {
    ...settings.environment,
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    INGEST_PORT: String(settings.ingestPort),
    MONGODB_URL: addresses.mongodbUrl,
    ZEEBE_ADDRESS: addresses.zeebeAddress,
    ZEEBE_REST_ADDRESS: addresses.restAddress,
  };
}
