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
/** The engine stops taking commands when less than this is free, long before its own log would fail to grow. */
export declare const neededDiskBytes: number;
/** The broker's whole environment: nothing is inherited, so that no stray variable changes it. */
export declare function brokerEnvironment(settings: BrokerSettings): Record<string, string>;
