import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { assets } from './assets';

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
const app = express().use('/assets', assets(folder));

test.each([
  ['pages-0a1b2c3d4e.css', 'public, max-age=31536000, immutable'],
  ['manifest.json', 'no-cache'],
])('%s is kept by browsers as its name allows', async (name, expected) => {
  writeFileSync(join(folder, name), '{}');
  expect((await request(app).get(`/assets/${name}`)).headers['cache-control']).toBe(expected);
});

test('nothing outside the folder is served', async () => {
  expect((await request(app).get('/assets/..%2f..%2fetc/passwd')).status).not.toBe(200);
});
