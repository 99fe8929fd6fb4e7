import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { languages } from './language';
import { createRenderer } from './renderer';
import type { Page, Views } from './views';

const folder = (name: string) => join(__dirname, name);
const samples = readdirSync(folder('samples')).map((file) => basename(file, '.json'));
const pages = readdirSync(folder('pages')).map((file) => basename(file, '.hbs'));
const renderer = createRenderer((name) => `/assets/${name}`);

const pageOf = (sample: string) => sample.replace(/\..*/, '') as Page;
const load = (sample: string) =>
  JSON.parse(readFileSync(join(folder('samples'), `${sample}.json`), 'utf8')) as Views[Page];

const cases = samples.flatMap((sample) => languages.map((language) => [sample, language] as const));

test('every page has a sample', () => {
  expect(pages.filter((page) => !samples.includes(page))).toEqual([]);
});

describe('every sample becomes a page', () => {
  test.each(cases)('%s in %s', (sample, language) => {
    const html = renderer.render(pageOf(sample), load(sample), language);
    expect(html).not.toMatch(/undefined|\[object|NaN|Invalid|\{\{/);
  });

  test.each(cases)('%s in %s holds nothing that the content security policy forbids', (sample, language) => {
    const html = renderer.render(pageOf(sample), load(sample), language);
    expect(html).not.toMatch(
      /\sstyle=|\son[a-z]+=|<style|javascript:|<script(?![^>]*(?:\bsrc=|type="application\/json"))/,
    );
  });

  test.each(cases)('%s in %s uses every id once', (sample, language) => {
    const html = renderer.render(pageOf(sample), load(sample), language);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

test.each(languages)('a list that was applied no longer says what it would change, in %s', (language) => {
  const headingOf = (sample: string) =>
    /<h1[^>]*>(.*?)<\/h1>/.exec(
      renderer.render('import-plan', load(sample) as Views['import-plan'], language),
    )?.[1];
  expect(headingOf('import-plan.applied')).toBeTruthy();
  expect(headingOf('import-plan.applied')).not.toBe(headingOf('import-plan.ready'));
});

test('what people typed is escaped', () => {
  const sample = load('dossier') as Views['dossier'];
  const head = { ...sample.head, applicantName: '<script>alert(1)</script>' };
  const html = renderer.render('dossier', { ...sample, head }, 'vi');
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toContain('<script>alert');
});

test('what people typed cannot end the data of a script', () => {
  const sample = load('modeler') as Views['modeler'];
  const html = renderer.render('modeler', { ...sample, data: { name: '</script><script>alert(1)' } }, 'vi');
  expect(html).toContain('\\u003c/script>\\u003cscript>');
});

test('a field that the data lacks is an error, not a blank', () => {
  const sample = load('dossier') as Views['dossier'];
  Reflect.deleteProperty(sample.head, 'code');
  expect(() => renderer.render('dossier', sample, 'vi')).toThrow('"code" not defined');
});

test('nothing of the public site whose components are used is shown', () => {
  const all = cases.map(([sample, language]) => renderer.render(pageOf(sample), load(sample), language));
  expect(all.join('')).not.toMatch(/GOV\.UK|crown/i);
});
