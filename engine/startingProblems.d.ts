import type { EnginePorts } from './brokerEnvironment';
/** The engine cannot be started; the message is one sentence for the person at the terminal. */
export declare class EngineNotStarted extends Error {
    readonly name = "EngineNotStarted";
}
/** Finds out before the engine starts what would make it fail, or fail later in a way that is hard to read. */
export declare function checkBeforeStart(dataDir: string, ports: EnginePorts): Promise<void>;
export declare function notePid(dataDir: string, pid: number): Promise<void>;
/** Stands in the engine's command line, so that a process of the same number is not taken for it. */
export declare function dataDirArgument(dataDir: string): string;
/** One sentence for an engine that ended while starting, from what it printed. */
export declare function whyItEnded(logFile: string): Promise<EngineNotStarted>;
