import { Writable } from 'node:stream';
import express from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { logRequests } from './logging';

test('a request’s line has its id and its path, but no secret and nothing that was searched for', async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const app = express()
    .use(logRequests(pino(stream)))
    .get('/dossiers', (_req, res) => {
      res.cookie('one-stop-session', 'secret-set').send('ok');
    });
  const { headers } = await request(app)
    .get('/dossiers?q=secret-name')
    .set({ Cookie: 'one-stop-session=secret-cookie', Authorization: 'Bearer secret-token' });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(headers['x-request-id']);
  expect(lines[0]).toContain('"path":"/dossiers"');
  expect(lines[0]).not.toContain('secret');
});
