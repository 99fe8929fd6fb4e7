// Makes what browsers load out of this folder: the stylesheet and the fonts, named by their content so that
// they may be kept for ever, and their entries in the manifest the layout reads.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sass from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');

const hashed = (name, content) =>
  name.replace(/\.(\w+)$/, `-${createHash('sha256').update(content).digest('hex').slice(0, 10)}.$1`);

/** Writes a file under its hashed name in place of its earlier build; returns its line of the manifest. */
export function publish(folder, name, content) {
  const file = hashed(name, content);
  const [stem, ending] = name.split('.');
  const earlier = new RegExp(`^${stem}-[0-9a-f]{10}\\.${ending}$`);
  for (const old of readdirSync(folder)) if (earlier.test(old)) rmSync(join(folder, old));
  writeFileSync(join(folder, file), content);
  return [name, file];
}

/** Adds to the manifest what an earlier part of the build has not already named. */
export function writeManifest(folder, entries) {
  const file = join(folder, 'manifest.json');
  let known = {};
  try {
    known = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The first part of the build begins it.
  }
  const all = { ...known, ...Object.fromEntries(entries) };
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

function copyFonts(folder) {
  const files = join(root, 'node_modules/@fontsource/be-vietnam-pro/files');
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  const faces = ['400-normal', '500-normal', '600-normal', '700-normal', '400-italic'];
  for (const face of faces) {
    for (const script of ['vietnamese', 'latin']) {
      const name = `be-vietnam-pro-${script}-${face}.woff2`;
      copyFileSync(join(files, name), join(folder, 'fonts', name));
    }
  }
}

/** Compiles the stylesheet and copies fonts and marks to `folder` (dist/public). */
export function buildTemplates(folder = join(root, 'dist/public')) {
  mkdirSync(folder, { recursive: true });
  copyFonts(folder);
  const { css } = sass.compile(join(here, 'styles/main.scss'), {
    loadPaths: [join(root, 'node_modules')],
    style: 'compressed',
    quietDeps: true,
  });
  const mark = readFileSync(join(here, 'styles/mark.svg'), 'utf8');
  writeManifest(folder, [publish(folder, 'main.css', css), publish(folder, 'mark.svg', mark)]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildTemplates();
