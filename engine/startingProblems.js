"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.EngineNotStarted = void 0;
exports.checkBeforeStart = checkBeforeStart;
exports.notePid = notePid;
exports.dataDirArgument = dataDirArgument;
exports.whyItEnded = whyItEnded;
const node_child_process_1 = require("node:child_process");
const promises_1 = require("node:fs/promises");
const node_net_1 = require("node:net");
const node_path_1 = __importDefault(require("node:path"));
const node_util_1 = require("node:util");
const brokerEnvironment_1 = require("./brokerEnvironment");
/** The engine cannot be started; the message is one sentence for the person at the terminal. */
class EngineNotStarted extends Error {
    name = 'EngineNotStarted';
}
exports.EngineNotStarted = EngineNotStarted;
/** Finds out before the engine starts what would make it fail, or fail later in a way that is hard to read. */
async function checkBeforeStart(dataDir, ports) {
    await (0, promises_1.mkdir)(dataDir, { recursive: true });
    await checkNotRunning(dataDir);
    await checkDisk(dataDir);
    for (const port of Object.values(ports))
        await checkPort(port);
}
async function checkPort(port) {
    await new Promise((resolve, reject) => {
        const probe = (0, node_net_1.createServer)();
        probe.once('error', () => {
            reject(new EngineNotStarted(`The engine needs port ${String(port)}, which another program is using.`));
        });
        probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => { resolve(); }));
    });
}
async function checkDisk(dataDir) {
    const { bavail, bsize } = await (0, promises_1.statfs)(dataDir);
    const free = bavail * bsize;
    if (free >= brokerEnvironment_1.neededDiskBytes * 2)
        return;
    const megabytes = (bytes) => String(Math.floor(bytes / 1024 / 1024));
    throw new EngineNotStarted(`The disk of ${dataDir} is nearly full: the engine needs ${megabytes(brokerEnvironment_1.neededDiskBytes * 2)} MB, ${megabytes(free)} MB are free.`);
}
const pidFile = (dataDir) => node_path_1.default.join(dataDir, 'engine.pid');
async function notePid(dataDir, pid) {
    await (0, promises_1.writeFile)(pidFile(dataDir), String(pid));
}
/** The engine itself does not lock its directory: two on the same one would destroy it. */
async function checkNotRunning(dataDir) {
    const pid = await (0, promises_1.readFile)(pidFile(dataDir), 'utf8').catch(() => '');
    if (pid === '' || !(await commandOf(pid)).includes(dataDirArgument(dataDir)))
        return;
    throw new EngineNotStarted(`Another engine (process ${pid}) is running on ${dataDir}; stop it first.`);
}
/** Stands in the engine's command line, so that a process of the same number is not taken for it. */
function dataDirArgument(dataDir) {
    return `-Dapp.home=${node_path_1.default.resolve(dataDir)}`;
}
async function commandOf(pid) {
    const ps = (0, node_util_1.promisify)(node_child_process_1.execFile)('ps', ['-ww', '-o', 'args=', '-p', pid]);
    return ps.then(({ stdout }) => stdout).catch(() => '');
}
const known = [
    [/Address already in use|BindException/, 'one of its ports is in use'],
    [/No space left on device|out of disk space/i, 'the disk is full'],
    [/UnsupportedClassVersionError/, 'this Java is too old for it: 21 or later is needed'],
    [/ExporterLoadException|ExporterJarLoadException|ExporterInstantiationException/, 'its exporter could not be loaded'],
    [/OutOfMemoryError|Could not reserve enough space/, 'it has too little memory'],
    [/Permission denied|AccessDeniedException/, 'a file or directory may not be read or written'],
    [/CorruptedJournalException|CorruptedSnapshotException|Corruption/, 'its data is damaged'],
];
/** One sentence for an engine that ended while starting, from what it printed. */
async function whyItEnded(logFile) {
    const printed = await (0, promises_1.readFile)(logFile, 'utf8').catch(() => '');
    const reason = known.find(([pattern]) => pattern.test(printed))?.[1] ?? 'see its log';
    return new EngineNotStarted(`The engine ended while it was starting: ${reason} (${logFile}).`);
}
//# sourceMappingURL=startingProblems.js.map