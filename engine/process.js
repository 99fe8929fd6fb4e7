"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.startEngine = startEngine;
const node_child_process_1 = require("node:child_process");
const node_fs_1 = require("node:fs");
const promises_1 = require("node:fs/promises");
const node_path_1 = __importDefault(require("node:path"));
const promises_2 = require("node:timers/promises");
const brokerEnvironment_1 = require("./brokerEnvironment");
const client_1 = require("./client");
const log_1 = require("./log");
const startingProblems_1 = require("./startingProblems");
/**
 * Starts a broker with its gateway and resolves when it takes commands.
 * @throws EngineNotStarted with one sentence: port in use, directory in use, disk full, …
 */
async function startEngine(settings) {
    const dataDir = node_path_1.default.resolve(settings.dataDir);
    await (0, startingProblems_1.checkBeforeStart)(dataDir, settings.ports);
    const logFile = await freshLogFile(dataDir);
    const child = await launch(settings, dataDir, logFile);
    const engine = describe(child, settings);
    settings.log?.info({ pid: engine.pid, logFile }, 'The engine is starting');
    await (0, startingProblems_1.notePid)(dataDir, engine.pid);
    await untilItTakesCommands(engine, settings, logFile);
    return engine;
}
async function launch(settings, dataDir, logFile) {
    const output = await (0, promises_1.open)(logFile, 'a');
    const [command, args] = dyingWithParent(settings.java, await javaArguments(settings, dataDir));
    const child = (0, node_child_process_1.spawn)(command, args, {
        cwd: dataDir,
        env: (0, brokerEnvironment_1.brokerEnvironment)(settings),
        stdio: ['ignore', output.fd, output.fd],
    });
    await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    await output.close();
    return child;
}
async function javaArguments({ home, heap = '512m' }, dataDir) {
    // RocksDB unpacks its native library here and leaves it behind when it is killed.
    const temporary = node_path_1.default.join(dataDir, 'temporary');
    await (0, promises_1.rm)(temporary, { recursive: true, force: true });
    await (0, promises_1.mkdir)(temporary);
    return [
        `-Xmx${heap}`,
        '-XX:+ExitOnOutOfMemoryError',
        '-Dfile.encoding=UTF-8',
        `-Djava.io.tmpdir=${temporary}`,
        (0, startingProblems_1.dataDirArgument)(dataDir),
        `-Dbasedir=${dataDir}`,
        '-cp',
        [node_path_1.default.join(home, 'config'), node_path_1.default.join(home, 'lib', '*')].join(node_path_1.default.delimiter),
        'io.camunda.zeebe.broker.StandaloneBroker',
    ];
}
const setpriv = '/usr/bin/setpriv';
/** On Linux the kernel ends the engine with the process that started it, however that one ends. */
function dyingWithParent(command, args) {
    return (0, node_fs_1.existsSync)(setpriv) ? [setpriv, ['--pdeathsig', 'TERM', command, ...args]] : [command, args];
}
function describe(child, { ports }) {
    const exited = new Promise((resolve) => {
        child.once('exit', (code, signal) => { resolve({ code, signal }); });
    });
    const kill = () => { child.kill('SIGKILL'); };
    process.once('exit', kill);
    void exited.then(() => process.removeListener('exit', kill));
    return {
        pid: child.pid ?? -1,
        zeebeAddress: `127.0.0.1:${String(ports.gateway)}`,
        restAddress: `http://127.0.0.1:${String(ports.rest)}`,
        managementAddress: `http://127.0.0.1:${String(ports.management)}`,
        exited,
        kill,
        stop: async () => {
            child.kill('SIGTERM');
            const insisting = new AbortController();
            void (0, promises_2.setTimeout)(20_000, undefined, { signal: insisting.signal }).then(kill, () => undefined);
            await exited;
            insisting.abort();
        },
    };
}
async function untilItTakesCommands(engine, settings, logFile) {
    const { timeoutMs = 120_000, log = log_1.silent } = settings;
    const client = (0, client_1.createEngine)({ ...engine, log });
    try {
        const ended = await Promise.race([client.ready(timeoutMs).then(() => false), engine.exited.then(() => true)]);
        if (ended)
            throw await (0, startingProblems_1.whyItEnded)(logFile);
    }
    catch (error) {
        await engine.stop();
        throw error;
    }
    finally {
        await client.close();
    }
}
/** The log of the run before is kept once: it tells why that one ended. */
async function freshLogFile(dataDir) {
    const logFile = node_path_1.default.join(dataDir, 'engine.log');
    await (0, promises_1.rename)(logFile, node_path_1.default.join(dataDir, 'engine.previous.log')).catch(() => undefined);
    return logFile;
}
//# sourceMappingURL=process.js.map