import { status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';

/** Every way in which the engine says no, in this program's words. */
export const engineErrorCodes = [
  'not-found',
  'already-assigned',
  'already-exists',
  'wrong-state',
  'invalid',
  'overloaded',
  'unreachable',
] as const;
export type EngineErrorCode = (typeof engineErrorCodes)[number];

export class EngineError extends Error {
  override readonly name = 'EngineError';
  /** The engine may have carried the command out, though its answer did not arrive. */
  readonly maybeTaken: boolean;

  constructor(
    readonly code: EngineErrorCode,
    message: string,
    options: { cause?: unknown; maybeTaken?: boolean } = {},
  ) {
    super(message, { cause: options.cause });
    this.maybeTaken = options.maybeTaken ?? false;
  }
}

const byGrpcStatus: Partial<Record<status, EngineErrorCode>> = {
  [status.NOT_FOUND]: 'not-found',
  [status.ALREADY_EXISTS]: 'already-exists',
  [status.FAILED_PRECONDITION]: 'wrong-state',
  [status.INVALID_ARGUMENT]: 'invalid',
  [status.OUT_OF_RANGE]: 'invalid',
  [status.RESOURCE_EXHAUSTED]: 'overloaded',
};

/** The gateway never got as far as a partition: the command was not taken. */
const notDelivered =
  /No connection established|ECONNREFUSED|ENOTFOUND|Name resolution|not yet aware|disk space/;

export function fromGrpc(error: ServiceError): EngineError {
  const message = error.details || error.message;
  if (/exceeds maximum size|larger than max/.test(message)) return new EngineError('invalid', message);
  const code = byGrpcStatus[error.code] ?? 'unreachable';
  const maybeTaken = code === 'unreachable' && !notDelivered.test(message);
  return new EngineError(code, message, { cause: error, maybeTaken });
}

const byRestStatus: Record<number, EngineErrorCode> = {
  400: 'invalid',
  404: 'not-found',
  409: 'wrong-state',
  413: 'invalid',
  429: 'overloaded',
};

/** `detail` is what the problem document says. */
export function fromRest(httpStatus: number, detail: string): EngineError {
  const code = /already been assigned/.test(detail) ? 'already-assigned' : byRestStatus[httpStatus];
  if (code) return new EngineError(code, detail);
  const maybeTaken = httpStatus !== 503 && !notDelivered.test(detail);
  return new EngineError('unreachable', `${String(httpStatus)} ${detail}`, { maybeTaken });
}

/** For what `fetch` rejects with: no answer came. */
export function fromFetch(error: unknown): EngineError {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const message = cause instanceof Error ? cause.message || cause.name : String(cause);
  return new EngineError('unreachable', message, { cause: error, maybeTaken: !notDelivered.test(message) });
}
