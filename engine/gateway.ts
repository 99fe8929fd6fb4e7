import path from 'node:path';
import { Client, credentials, Metadata } from '@grpc/grpc-js';
import type { ClientReadableStream, MethodDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { ServiceDefinition } from '@grpc/proto-loader';
import { fromGrpc } from './errors';
import type { Calls, JobRequest, JobResponse } from './protocol';
import { withPatience } from './retry';

/** gRPC's own pauses between attempts to connect grow to minutes; people wait for this. */
const channelOptions = {
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 2_000,
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 10_000,
};
const answerWithinMs = 20_000;

export interface CallOptions {
  repeatable?: boolean;
  patienceMs?: number;
}

/** Typed calls to a Zeebe gateway; they reject with an `EngineError`. */
export class Gateway {
  private readonly client: Client;
  private readonly methods: ServiceDefinition;

  constructor(
    address: string,
    private readonly patienceMs: number,
  ) {
    this.client = new Client(address, credentials.createInsecure(), channelOptions);
    this.methods = loadMethods();
  }

  call<M extends keyof Calls>(name: M, request: Calls[M]['request'], options: CallOptions = {}) {
    const { repeatable = false, patienceMs = this.patienceMs } = options;
    return withPatience(() => this.once(name, request), { patienceMs, repeatable });
  }

  activateJobs(request: JobRequest, deadline: Date): ClientReadableStream<JobResponse> {
    const { path, requestSerialize, responseDeserialize } = this.method('ActivateJobs');
    const deserialize = (bytes: Buffer) => responseDeserialize(bytes) as JobResponse;
    return this.client.makeServerStreamRequest(path, requestSerialize, deserialize, request, { deadline });
  }

  close(): void {
    this.client.close();
  }

  private once<M extends keyof Calls>(name: M, request: Calls[M]['request']): Promise<Calls[M]['response']> {
    const { path, requestSerialize, responseDeserialize } = this.method(name);
    const deserialize = (bytes: Buffer) => responseDeserialize(bytes) as Calls[M]['response'];
    const options = { deadline: Date.now() + answerWithinMs };
    return new Promise((resolve, reject) => {
      const answer = (error: Parameters<typeof fromGrpc>[0] | null, response?: Calls[M]['response']) => {
        if (error || !response) reject(error ? fromGrpc(error) : new Error('An answer without content'));
        else resolve(response);
      };
      this.client.makeUnaryRequest(
        path,
        requestSerialize,
        deserialize,
        request,
        new Metadata(),
        options,
        answer,
      );
    });
  }

  private method(name: string): MethodDefinition<object, object> {
    const method = this.methods[name];
    if (!method) throw new Error(`gateway.proto has no method ${name}`);
    return method;
  }
}

function loadMethods(): ServiceDefinition {
  const definition = loadSync(path.join(__dirname, 'gateway.proto'), {
    keepCase: true,
    longs: String,
    enums: String,
    defaults: true,
    oneofs: true,
  });
  return definition['gateway_protocol.Gateway'] as ServiceDefinition;
}
