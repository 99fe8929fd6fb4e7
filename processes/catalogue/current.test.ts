import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCatalogue } from './current';
import { saveOverlay } from './overlay';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'current-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

test('what was imported is there at the next use, and only what it names is another object', () => {
  const catalogue = openCatalogue(dataDir);
  const before = catalogue.state();
  const [first, second] = before.entries;
  if (!first) throw new Error('the catalogue is empty');
  saveOverlay(dataDir, { revision: 1, entries: [{ ...first, name: 'Tên mới' }], removed: [] });
  const after = catalogue.state();
  expect(after.procedures[0]).toMatchObject({ code: first.code, name: 'Tên mới' });
  expect(after.procedures[1]).toBe(before.procedures[1]);
  expect(after.entries[1]).toBe(second);
  expect([after.hash === before.hash, after.overlayHash === before.overlayHash]).toEqual([false, false]);
});

test('as long as nothing is imported it is the very same', () => {
  const catalogue = openCatalogue(dataDir);
  expect(catalogue.state()).toBe(catalogue.state());
});

test('two processes that see the same agree on its hash', () => {
  saveOverlay(dataDir, { revision: 1, entries: [], removed: [] });
  expect(openCatalogue(dataDir).state().hash).toBe(openCatalogue(dataDir).state().hash);
});

test('a damaged overlay is told of once, and the last good one stays', () => {
  const told: unknown[] = [];
  const catalogue = openCatalogue(dataDir, (error) => told.push(error));
  saveOverlay(dataDir, { revision: 1, entries: [], removed: ['GC-T-0001'] });
  const good = catalogue.state();
  writeFileSync(join(dataDir, 'catalogue', 'imported.json'), '{');
  expect(catalogue.state()).toBe(good);
  expect(catalogue.state()).toBe(good);
  expect(told).toHaveLength(1);
});
