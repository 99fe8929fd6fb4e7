import type { BrokerSettings } from './brokerEnvironment';
import type { Log } from './log';
export interface EngineSettings extends BrokerSettings {
    /** Directory of the unpacked distribution. */
    home: string;
    /** Path of the `java` binary, 21 or later. */
    java: string;
    /** As for -Xmx; 512m if not given. */
    heap?: string;
    /** How long starting may take; 120 s if not given. */
    timeoutMs?: number;
    log?: Log;
}
export interface EngineProcess {
    pid: number;
    zeebeAddress: string;
    restAddress: string;
    managementAddress: string;
    exited: Promise<{
        code: number | null;
        signal: NodeJS.Signals | null;
    }>;
    /** Asks it to end, and insists after 20 s. */
    stop(): Promise<void>;
    /** SIGKILL, as a power failure would. */
    kill(): void;
}
/**
 * Starts a broker with its gateway and resolves when it takes commands.
 * @throws EngineNotStarted with one sentence: port in use, directory in use, disk full, …
 */
export declare function startEngine(settings: EngineSettings): Promise<EngineProcess>;
