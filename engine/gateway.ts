import path from 'node:path';
import { Client, credentials, Metadata } from '@grpc/grpc-js';
import type { MethodDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import type { ServiceDefinition } from '@grpc/proto-loader';
import { answerWithinMs } from './deadline';
import { fromGrpc } from './errors';
import type { Calls } from './protocol';
import { withPatience } from './retry';

/** gRPC's own pauses between attempts to connect grow to minutes; people wait for this. */
const channelOptions = {
  'grpc.initial_reconnect_backoff_ms': 100,
  'grpc.max_reconnect_backoff_ms': 2_000,
  'grpc.keepalive_time_ms': 30_000,
  'grpc.keepalive_timeout_ms': 10_000,
};

/**
 * Typed calls of what zeebe-node 8.3 cannot send, by gRPC itself; they reject with an `EngineError`. zeebe-node deploys
 * one resource at a time, and knows no MigrateProcessInstance; everything else goes by `Connection`, that is zeebe-node.
 */
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

  /** `repeatable`: doing it twice is the same as doing it once. */
  call<M extends keyof Calls>(name: M, request: Calls[M]['request'], { repeatable = false } = {}) {
    return withPatience(() => this.once(name, request), { patienceMs: this.patienceMs, repeatable });
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
