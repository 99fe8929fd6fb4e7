"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.neededDiskBytes = void 0;
exports.brokerEnvironment = brokerEnvironment;
const node_path_1 = __importDefault(require("node:path"));
const loopback = '127.0.0.1';
/** The engine stops taking commands when less than this is free, long before its own log would fail to grow. */
exports.neededDiskBytes = 512 * 1024 * 1024;
/** The broker's whole environment: nothing is inherited, so that no stray variable changes it. */
function brokerEnvironment(settings) {
    return { ...network(settings.ports), ...data(settings), ...exporter(settings), ...sizes, ...clock(settings) };
}
/** The engine's ports know no authentication: loopback only. */
function network(ports) {
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
function data({ dataDir, partitions = 1 }) {
    return {
        ZEEBE_BROKER_DATA_DIRECTORY: node_path_1.default.resolve(dataDir),
        ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT: String(partitions),
        ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING: `${String(exports.neededDiskBytes)}B`,
        ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION: `${String(exports.neededDiskBytes / 2)}B`,
        // The log is kept whole back to the last snapshot; after a crash it is replayed and exported again from there.
        ZEEBE_BROKER_DATA_SNAPSHOTPERIOD: '2m',
        ZEEBE_BROKER_DATA_LOGSEGMENTSIZE: '64MB',
    };
}
function exporter({ exporterJar, receiverUrl }) {
    return {
        ZEEBE_BROKER_EXPORTERS_HTTP_CLASSNAME: 'onestop.exporter.HttpExporter',
        ZEEBE_BROKER_EXPORTERS_HTTP_JARPATH: node_path_1.default.resolve(exporterJar),
        ZEEBE_BROKER_EXPORTERS_HTTP_ARGS_URL: receiverUrl,
    };
}
/** For a machine with two cores that also runs the store and the application. */
const sizes = {
    ZEEBE_BROKER_THREADS_CPUTHREADCOUNT: '2',
    ZEEBE_BROKER_THREADS_IOTHREADCOUNT: '2',
    ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT: '128MB',
};
function clock({ clockControlled = false }) {
    return clockControlled ? { ZEEBE_CLOCK_CONTROLLED: 'true' } : {};
}
//# sourceMappingURL=brokerEnvironment.js.map