import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import request from 'supertest';
import type { Engine } from '../../engine';
import type { Deps } from '../deps';
import { documentOf } from '../openapi';
import { conformanceTo } from '../openapi/testing/conformance';
import { testDeps, testServer } from '../server/testing/testServer';
import { createMetrics, healthRoutes } from '.';

const check = conformanceTo(documentOf(healthRoutes(createMetrics())));
const projection = { name: 'dossiers', version: 1, partition: 1, position: '5', state: 'running', lagMs: 3 };

let deps: Deps;
let ingest: Server;
let ingestSays: object;

beforeAll(async () => {
  ingest = createServer((_req, res) => res.end(JSON.stringify(ingestSays))).listen(0, '127.0.0.1');
  await once(ingest, 'listening');
  const { port } = ingest.address() as AddressInfo;
  deps = await testDeps({ INGEST_URL: `http://127.0.0.1:${port}` });
});
beforeEach(() => {
  ingestSays = { status: 'ok', asOf: new Date().toISOString(), partitions: [], projections: [projection] };
});
afterAll(async () => {
  ingest.close();
  await deps.connection.close();
});

const topology = () => Promise.resolve({ brokers: 1, partitions: 1, version: '8.5.8' });
const running = { topology } as Engine;
const ask = async (engine: Engine, path = '/health') => {
  const answer = await request(testServer({ ...deps, engine })).get(path);
  check(answer);
  return answer;
};

test('all is well when the store, the engine and the ingest answer', async () => {
  const { status, body } = await ask(running);
  expect([status, body.status]).toEqual([200, 'ok']);
  expect(body.engine).toEqual({ state: 'ok', partitions: 1, version: '8.5.8' });
  expect(body.ingest.projections).toEqual([{ name: 'dossiers', partition: 1, state: 'running', lagMs: 3 }]);
});

test('it is told that the engine does not answer', async () => {
  const { status, body } = await ask(deps.engine);
  expect(status).toBe(503);
  expect(body).toMatchObject({ status: 'failing', engine: { state: 'failing' }, store: { state: 'ok' } });
});

test('it is told that a projection has halted, but not the words of its error', async () => {
  const halted = { ...projection, state: 'halted', error: 'mongodb://user:secret@store' };
  ingestSays = { status: 'degraded', asOf: null, partitions: [], projections: [halted] };
  const { status, text } = await ask(running);
  expect(status).toBe(503);
  expect(text).toContain('halted');
  expect(text).not.toContain('secret');
});

test('a process whose engine is away is still ready: its pages can be read', async () => {
  expect((await ask(deps.engine, '/ready')).body).toEqual({ status: 'ok' });
});

test('the metrics time requests by route and engine commands by name', async () => {
  const metrics = createMetrics();
  const engine = metrics.timed({
    ...running,
    userTasks: { assign: () => Promise.reject(new Error('no')) },
  } as never);
  const app = testServer({ ...deps, engine }, [], { metrics });
  await request(app).get('/health');
  await expect(engine.userTasks.assign('1', 'an')).rejects.toThrow('no');
  const { text } = await request(app).get('/metrics');
  expect(text).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/health",status="200"\} 1/);
  expect(text).toMatch(/engine_command_duration_seconds_count\{command="topology",outcome="accepted"\} 1/);
  expect(text).toMatch(
    /engine_command_duration_seconds_count\{command="userTasks.assign",outcome="refused"\} 1/,
  );
  expect(text).toContain('projection_lag_seconds');
});
