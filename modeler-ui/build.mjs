// Bundles what browsers run: one small script for all pages, the diagram viewer, the modeler with its check, the comparison.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { publish, writeManifest } from '../templates/build.mjs';
import { withinPolicy } from './policy.mjs';

const here = dirname(fileURLToPath(import.meta.url));

const settings = {
  bundle: true,
  minify: true,
  target: 'es2021',
  // Nothing is written by esbuild: names come from the content, as the stylesheet's do.
  write: false,
  outdir: '/',
  loader: {
    '.svg': 'dataurl',
    '.woff': 'dataurl',
    '.woff2': 'dataurl',
    '.ttf': 'dataurl',
    '.eot': 'empty',
    '.md': 'text',
  },
  // form-js brings a preact of its own: two of them in one page know nothing of each other's hooks.
  alias: { preact: join(here, '../node_modules/preact') },
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [withinPolicy],
};

const bundles = [
  { entry: 'pages/index.ts', name: 'pages', format: 'iife' },
  { entry: 'diagram/index.ts', name: 'diagram', format: 'esm' },
  { entry: 'modeler/check/worker.ts', name: 'check', format: 'iife' },
  { entry: 'comparison/index.ts', name: 'comparison', format: 'esm' },
  // Named like a tool, so that the page knows its address.
  { entry: 'tools/start/worker.ts', name: 'tool-foreign', format: 'iife' },
];

/** The modeler, and a bundle for each of its tools: tools/<id>/index.tsx, loaded when it is first asked for. */
function modelerParts() {
  const folder = join(here, 'tools');
  const ids = existsSync(folder) ? readdirSync(folder) : [];
  const tools = ids.filter((id) => existsSync(join(folder, id, 'index.tsx')));
  const parts = tools.map((id) => ({ in: join(folder, id, 'index.tsx'), out: `tool-${id}` }));
  return [{ in: join(here, 'modeler/index.tsx'), out: 'modeler' }, ...parts];
}

/** What the modeler and its tools have in common is loaded once; its files name each other by their content. */
async function buildModeler(folder) {
  const parts = { format: 'esm', splitting: true, chunkNames: 'part-[hash]', entryPoints: modelerParts() };
  const { outputFiles } = await build({ ...settings, ...parts });
  for (const old of readdirSync(folder)) if (/^part-\w+\.js$/.test(old)) rmSync(join(folder, old));
  return outputFiles.flatMap(({ path, contents }) => {
    const name = basename(path);
    if (!name.startsWith('part-')) return [publish(folder, name, contents)];
    writeFileSync(join(folder, name), contents);
    return [];
  });
}

/** Bundles the scripts into `folder` (dist/public) and names them in its manifest. */
export async function buildScripts(folder = join(here, '../dist/public')) {
  mkdirSync(folder, { recursive: true });
  for (const { entry, name, format } of bundles) {
    const entryPoints = [{ in: join(here, entry), out: name }];
    const { outputFiles } = await build({ ...settings, format, entryPoints });
    const lines = outputFiles.map(({ path, contents }) => publish(folder, basename(path), contents));
    writeManifest(folder, lines);
  }
  writeManifest(folder, await buildModeler(folder));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildScripts();
