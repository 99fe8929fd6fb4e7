import type { ServiceError } from '@grpc/grpc-js';
import { ZBClient } from 'zeebe-node';
import type { ZBClientOptions } from 'zeebe-node';
import { answerWithinMs, withinDeadline } from './deadline';
import { EngineError, fromGrpc } from './errors';
import type { Log } from './log';
import { withPatience } from './retry';

/** After so long without any answer a new client is tried. */
const silentForMs = answerWithinMs;

const options: ZBClientOptions = {
  // zeebe-node repeats every command alike, without end; `withPatience` knows which may be repeated, and stops.
  retry: false,
  useTLS: false,
  eagerConnection: false,
  // It logs whole jobs, personal data and all: what matters is rejected with or told to the workers' callbacks.
  loglevel: 'NONE',
  // Its timers of that length outlive `close`.
  connectionTolerance: 50,
};

/** A zeebe-node client that says and repeats nothing by itself. */
export function openClient(address: string): ZBClient {
  return new ZBClient(address, options);
}

export interface CallOptions {
  /** Doing it twice is the same as doing it once. */
  repeatable?: boolean;
  patienceMs?: number;
}

/**
 * Calls by zeebe-node, bounded in time; they reject with an `EngineError`.
 *
 * It is the way for all that zeebe-node can. It can not deploy several resources together, all or none, nor migrate an
 * instance: for these two, and no more, `Gateway` speaks gRPC itself.
 */
export class Connection {
  private client: ZBClient | undefined;
  private silentSince: number | undefined;
  private closed = false;

  constructor(
    readonly address: string,
    private readonly patienceMs: number,
    private readonly log: Log,
  ) {}

  call<T>(send: (client: ZBClient) => Promise<T>, options: CallOptions = {}): Promise<T> {
    const { repeatable = false, patienceMs = this.patienceMs } = options;
    return withPatience(() => this.once(send), { patienceMs, repeatable });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.client?.close();
  }

  private async once<T>(send: (client: ZBClient) => Promise<T>): Promise<T> {
    const client = this.open();
    const askedAt = Date.now();
    try {
      const answer = await withinDeadline(send(client));
      this.silentSince = undefined;
      return answer;
    } catch (cause) {
      const error = asEngineError(cause);
      if (error instanceof EngineError && error.code === 'unreachable') this.noteSilence(client, askedAt);
      else this.silentSince = undefined;
      throw error;
    }
  }

  /** A closed client of zeebe-node resolves with nothing, as if all were well: it must not be asked. */
  private open(): ZBClient {
    if (this.closed) throw new Error('The connection to the engine has been closed');
    return (this.client ??= openClient(this.address));
  }

  /** A client left on a dead connection would notice only after zeebe-node's keep-alive of eight minutes. */
  private noteSilence(client: ZBClient, askedAt: number): void {
    this.silentSince ??= askedAt;
    if (client !== this.client || Date.now() - this.silentSince < silentForMs) return;
    this.log.warn({ address: this.address }, 'The engine does not answer; connecting anew');
    this.client = undefined;
    this.silentSince = undefined;
    void client.close();
  }
}

function asEngineError(error: unknown): unknown {
  return isServiceError(error) ? fromGrpc(error) : error;
}

function isServiceError(error: unknown): error is ServiceError {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' && 'details' in error;
}
