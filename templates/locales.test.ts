import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from './locales/en.json';
import vi from './locales/vi.json';

interface Texts {
  [key: string]: string | Texts;
}

const plural = /_(one|other)$/;

function keysOf(texts: Texts, path = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keysOf(value, `${path}${key}.`),
  );
}

const plain = (texts: Texts) => new Set(keysOf(texts).map((key) => key.replace(plural, '')));
const known = plain(vi);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const templates = filesBelow(__dirname)
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('both languages have the same texts', () => {
  expect([...plain(en)].sort()).toEqual([...known].sort());
});

test('no text is empty, and Vietnamese is written with composed letters', () => {
  const texts = [vi, en].map((locale) => JSON.stringify(locale)).join('');
  expect(texts).not.toContain('""');
  expect(texts).toBe(texts.normalize('NFC'));
});

test('every text that a template names exists', () => {
  const named = [...templates.matchAll(/\bt '([^']+)'/g)].map(([, key]) => key ?? '');
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((key) => !known.has(key))).toEqual([]);
});

test('every group of texts that a template chooses from exists', () => {
  const groups = [...templates.matchAll(/\bt \(concat '([^']+)'/g)].map(([, group]) => group ?? '');
  const missing = groups.filter((group) => ![...known].some((key) => key.startsWith(group)));
  expect(missing).toEqual([]);
});
