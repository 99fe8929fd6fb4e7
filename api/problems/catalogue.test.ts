import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from './catalogue';
import { fieldMessages, typeNames } from './fieldMessages';

const api = join(__dirname, '..');

const sources = readdirSync(api, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => file.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$|problems\/(catalogue|fieldMessages)/.test(file),
  )
  .map((file) => readFileSync(join(api, file), 'utf8'))
  .join('\n');

const entries = Object.entries(catalogue);
const isNfc = (text: string) => text === text.normalize('NFC');
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(entries)('the problem %s', (code, { status, title, detail }) => {
  test('is used', () => {
    expect(new RegExp(`['"]${code}['"]|\\b${code}:`).test(sources)).toBe(true);
  });

  test('is an error of HTTP', () => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
  });

  test('is told in Vietnamese and English, with the same details', () => {
    for (const text of [title.vi, title.en, detail.vi, detail.en]) expect(text.trim()).not.toBe('');
    expect(isNfc(title.vi + detail.vi)).toBe(true);
    expect(holes(detail.vi)).toEqual(holes(detail.en));
  });
});

test('every problem that is thrown is in the catalogue', () => {
  const thrown = [...sources.matchAll(/\bproblem\(\s*'([\w-]+)'/g)].map(([, code]) => code);
  expect(thrown.length).toBeGreaterThan(10);
  expect(thrown.filter((code) => !(String(code) in catalogue))).toEqual([]);
});

test('every message about a field is in both languages, with the same details', () => {
  for (const { vi, en } of [...Object.values(fieldMessages), ...Object.values(typeNames)]) {
    expect(vi.trim() && en.trim()).not.toBe('');
    expect(isNfc(vi)).toBe(true);
    expect(holes(vi)).toEqual(holes(en));
  }
});
