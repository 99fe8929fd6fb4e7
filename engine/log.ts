/** What this folder asks of a logger; pino's is one. */
export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

const nothing = (): void => undefined;

export const silent: Log = { info: nothing, warn: nothing, error: nothing };
