import path from 'node:path';

export interface EnginePorts {
  gateway: number;
  rest: number;
  management: number;
  command: number;
  internal: number;
}

export interface BrokerSettings {
  exporterJar: string;
  dataDir: string;
  ports: EnginePorts;
  /** Where the exporter posts records to, e.g. `http://127.0.0.1:3001/records`. */
  receiverUrl: string;
  /** 1 if not given. It cannot be changed for an existing data directory. */
  partitions?: number;
  /** Lets tests move the engine's clock by `POST /actuator/clock/add` on the management port. */
  clockControlled?: boolean;
}

const loopback = '127.0.0.1';
/** The engine stops taking commands when less than this is free, long before its own log would fail to grow. */
export const neededDiskBytes = 512 * 1024 * 1024;

/** The broker's whole environment: nothing is inherited, so that no stray variable changes it. */
export function brokerEnvironment(settings: BrokerSettings): Record<string, string> {
  return {
    ...network(settings.ports),
    ...data(settings),
    ...exporter(settings),
    ...sizes,
    ...clock(settings),
  };
}

/** The engine's ports know no authentication: loopback only. */
function network(ports: EnginePorts): Record<string, string> {
  return {
    ZEEBE_BROKER_NETWORK_HOST: loopback,
    ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT: String(ports.command),
    ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT: String(ports.internal),
    ZEEBE_BROKER_GATEWAY_ENABLE: 'true',
    ZEEBE_BROKER_GATEWAY_NETWORK_HOST: loopback,
    ZEEBE_BROKER_GATEWAY_NETWORK_PORT: String(ports.gateway),
    SERVER_ADDRESS: loopback,
    SERVER_PORT: String(ports.rest),
    MANAGEMENT_SERVER_ADDRESS: loopback,
    MANAGEMENT_SERVER_PORT: String(ports.management),
  };
}

function data({ dataDir, partitions = 1 }: BrokerSettings): Record<string, string> {
  return {
    ZEEBE_BROKER_DATA_DIRECTORY: path.resolve(dataDir),
    ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT: String(partitions),
    ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: `${String(neededDiskBytes)}B`,
    ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: `${String(neededDiskBytes / 2)}B`,
    // The log is kept whole back to the last snapshot; after a crash it is replayed and exported again from there.
    ZEEBE_BROKER_DATA_SNAPSHOTPERIOD: '2m',
    ZEEBE_BROKER_DATA_LOGSEGMENTSIZE: '64MB',
  };
}

function exporter({ exporterJar, receiverUrl }: BrokerSettings): Record<string, string> {
  return {
    ZEEBE_BROKER_EXPORTERS_HTTP_CLASSNAME: 'onestop.exporter.HttpExporter',
    ZEEBE_BROKER_EXPORTERS_HTTP_JARPATH: path.resolve(exporterJar),
    ZEEBE_BROKER_EXPORTERS_HTTP_ARGS_URL: receiverUrl,
  };
}

/** For a machine with two cores that also runs the store and the application. */
const sizes: Record<string, string> = {
  ZEEBE_BROKER_THREADS_CPUTHREADCOUNT: '2',
  ZEEBE_BROKER_THREADS_IOTHREADCOUNT: '2',
  ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT: '128MB',
  // The adaptive limit takes a busy machine for an overloaded engine and refuses nearly everything.
  ZEEBE_BROKER_BACKPRESSURE_ALGORITHM: 'fixed',
  ZEEBE_BROKER_BACKPRESSURE_FIXED_LIMIT: '200',
};

function clock({ clockControlled = false }: BrokerSettings): Record<string, string> {
  return clockControlled ? { ZEEBE_CLOCK_CONTROLLED: 'true' } : {};
}
