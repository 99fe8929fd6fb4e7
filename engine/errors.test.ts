import { Metadata, status } from '@grpc/grpc-js';
import type { ServiceError } from '@grpc/grpc-js';
import { fromFetch, fromGrpc, fromRest } from './errors';

const grpc = (code: status, details: string): ServiceError =>
  Object.assign(new Error(details), { code, details, metadata: new Metadata() });

describe('what the gateway answers by gRPC', () => {
  it.each([
    [status.NOT_FOUND, "Command 'CANCEL' rejected with code 'NOT_FOUND'", 'not-found'],
    [status.ALREADY_EXISTS, 'a message with that id was already published', 'already-exists'],
    [status.FAILED_PRECONDITION, "Command 'MIGRATE' rejected with code 'INVALID_STATE'", 'wrong-state'],
    [status.INVALID_ARGUMENT, 'Expected to deploy new resources', 'invalid'],
    [status.RESOURCE_EXHAUSTED, 'Expected to handle command, but too many are in flight', 'overloaded'],
    [status.RESOURCE_EXHAUSTED, 'gRPC message exceeds maximum size 4194304: 5000000', 'invalid'],
    [status.UNAVAILABLE, 'No connection established. connect ECONNREFUSED', 'unreachable'],
    [status.DEADLINE_EXCEEDED, 'Deadline exceeded', 'unreachable'],
  ])('status %i, "%s", is %s', (code, details, expected) => {
    expect(fromGrpc(grpc(code, details)).code).toBe(expected);
  });

  it('leaves open whether a command was taken only when its answer was lost', () => {
    expect(fromGrpc(grpc(status.DEADLINE_EXCEEDED, 'Deadline exceeded')).maybeTaken).toBe(true);
    expect(fromGrpc(grpc(status.UNAVAILABLE, 'Connection dropped')).maybeTaken).toBe(true);
    expect(fromGrpc(grpc(status.UNAVAILABLE, 'No connection established')).maybeTaken).toBe(false);
    expect(fromGrpc(grpc(status.NOT_FOUND, 'no such user task')).maybeTaken).toBe(false);
  });
});

describe('what the gateway answers by REST', () => {
  it.each([
    [400, 'Request property [changeset] cannot be parsed', 'invalid'],
    [404, 'no such user task was found', 'not-found'],
    [409, 'Expected to claim user task, but it has already been assigned', 'already-assigned'],
    [409, "Expected to complete user task, but it is in state 'CANCELING'", 'wrong-state'],
    [429, 'too many requests', 'overloaded'],
    [503, 'service unavailable', 'unreachable'],
    [500, 'on partition 1, but the gateway is not yet aware of it', 'unreachable'],
  ])('status %i, "%s", is %s', (httpStatus, detail, expected) => {
    expect(fromRest(httpStatus, detail)).toMatchObject({ code: expected, maybeTaken: false });
  });

  it('leaves open whether a command was taken when the gateway failed amid it', () => {
    expect(fromRest(500, 'Unexpected error')).toMatchObject({ code: 'unreachable', maybeTaken: true });
    expect(fromRest(504, 'Gateway timeout')).toMatchObject({ code: 'unreachable', maybeTaken: true });
  });
});

it('a refused connection took no command; one that broke may have', () => {
  const failed = (message: string) => new TypeError('fetch failed', { cause: new Error(message) });
  expect(fromFetch(failed('connect ECONNREFUSED 127.0.0.1:8080'))).toMatchObject({ maybeTaken: false });
  expect(fromFetch(failed('other side closed'))).toMatchObject({ code: 'unreachable', maybeTaken: true });
});
