import { resolve } from 'node:path';
import { Obstacle } from './obstacle';

/** Where the Java side lies, as scripts/setup/machine.mjs hands it over. */
export interface Machine {
  JAVA: string;
  ENGINE_HOME: string;
  EXPORTER_JAR: string;
  STORE_CLASSPATH: string;
}

export interface EnginePorts {
  gateway: number;
  rest: number;
  management: number;
  command: number;
  internal: number;
}

/** What is started, and where it listens. */
export interface Settings {
  dataDir: string;
  host: string;
  port: number;
  ingestPort: number;
  storePort: number;
  enginePorts: EnginePorts;
  /** Levels and codes of the procedures that are deployed; null: all of the catalogue. */
  procedures: string[] | null;
  /** Given: no engine is started. */
  engineElsewhere: { zeebeAddress: string; restAddress: string } | null;
  /** Given: no store is started. */
  mongodbUrl: string | null;
  machine: Machine;
  environment: NodeJS.ProcessEnv;
}

/** Every port that can be moved, with the variable that moves it. */
export const portVariables = {
  PORT: 3000,
  INGEST_PORT: 3001,
  STORE_PORT: 27018,
  ZEEBE_GATEWAY_PORT: 26500,
  ZEEBE_REST_PORT: 8080,
  ZEEBE_MANAGEMENT_PORT: 9600,
  ZEEBE_COMMAND_PORT: 26501,
  ZEEBE_INTERNAL_PORT: 26502,
} as const;
export type PortVariable = keyof typeof portVariables;

/**
 * Reads what `npm start` is told by its environment.
 * @throws Obstacle when it is told something impossible
 */
export function settingsFrom(given: NodeJS.ProcessEnv): Settings {
  // An empty variable is one that is not set.
  const environment = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
  const port = (name: PortVariable) => portFrom(name, environment[name]);
  return {
    dataDir: resolve(environment.DATA_DIR ?? '.data'),
    host: environment.HOST ?? '127.0.0.1',
    port: port('PORT'),
    ingestPort: port('INGEST_PORT'),
    storePort: port('STORE_PORT'),
    enginePorts: {
      gateway: port('ZEEBE_GATEWAY_PORT'),
      rest: port('ZEEBE_REST_PORT'),
      management: port('ZEEBE_MANAGEMENT_PORT'),
      command: port('ZEEBE_COMMAND_PORT'),
      internal: port('ZEEBE_INTERNAL_PORT'),
    },
    procedures: environment.PROCEDURES?.split(/[\s,]+/).filter(Boolean) ?? null,
    engineElsewhere: engineElsewhere(environment),
    mongodbUrl: environment.MONGODB_URL ?? null,
    machine: machineFrom(environment),
    environment,
  };
}

function portFrom(name: PortVariable, given: string | undefined): number {
  const port = given ? Number(given) : portVariables[name];
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Obstacle(
    `${name} is "${given ?? ''}", which is not a port: give a number from 1 to 65535.`,
    `${name} là "${given ?? ''}", không phải số cổng: hãy đặt một số từ 1 đến 65535.`,
  );
}

function engineElsewhere(environment: NodeJS.ProcessEnv): Settings['engineElsewhere'] {
  const { ZEEBE_ADDRESS: zeebeAddress, ZEEBE_REST_ADDRESS: restAddress } = environment;
  if (zeebeAddress && restAddress) return { zeebeAddress, restAddress };
  if (!zeebeAddress && !restAddress) return null;
  throw new Obstacle(
    'ZEEBE_ADDRESS and ZEEBE_REST_ADDRESS name one engine: give both or neither.',
    'ZEEBE_ADDRESS và ZEEBE_REST_ADDRESS cùng chỉ một máy chủ quy trình: hãy đặt cả hai hoặc không đặt.',
  );
}

function machineFrom(environment: NodeJS.ProcessEnv): Machine {
  const { JAVA = '', ENGINE_HOME = '', EXPORTER_JAR = '', STORE_CLASSPATH = '' } = environment;
  return { JAVA, ENGINE_HOME, EXPORTER_JAR, STORE_CLASSPATH };
}
