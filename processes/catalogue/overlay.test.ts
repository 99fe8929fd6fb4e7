import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue, loadProcedures } from './catalogue';
import { loadOverlay, saveOverlay } from './overlay';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'catalogue-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

test('without an import the catalogue is the one that is shipped', () => {
  expect(loadCatalogue(dataDir)).toEqual(loadCatalogue());
});

test('what was imported is laid over it; what is withdrawn stays, marked', () => {
  const [first] = loadCatalogue();
  if (!first) throw new Error('the catalogue is empty');
  const renamed = { ...first, name: 'Tên mới', withdrawn: true as const };
  saveOverlay(dataDir, { entries: [renamed, { ...renamed, code: '1.999001' }], removed: ['GC-T-0001'] });
  const procedures = loadProcedures(dataDir);
  expect(procedures).toHaveLength(loadCatalogue().length);
  expect(procedures[0]).toMatchObject({ code: first.code, name: 'Tên mới', withdrawn: true });
  expect(procedures.some(({ code }) => code === 'GC-T-0001')).toBe(false);
  expect(readdirSync(join(dataDir, 'catalogue'))).toEqual(['imported.json']);
});

test('a damaged overlay is named, not passed over', () => {
  saveOverlay(dataDir, { entries: [], removed: [] });
  writeFileSync(join(dataDir, 'catalogue', 'imported.json'), '{"entries":[{}],"removed":[]}');
  expect(() => loadOverlay(dataDir)).toThrow('imported.json');
});
