import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { removeOrphans } from './orphans.mjs';
import { distDir, root } from './places.mjs';
import { Obstacle, say } from './sentences.mjs';
import { filesBelow, hashOf, whenChanged } from './stamps.mjs';

const folders = ['engine', 'processes', 'templates', 'api', 'modeler-ui', 'scripts'];

/** Read at run time beside the code that reads them, so they lie in dist/ at the same place. */
const assets = new Set(['.hbs', '.json', '.bpmn', '.svg', '.proto', '.xml', '.yaml']);

/** @param {string} name a stamp of the build */
const stampOf = (name) => join(distDir, '.stamps', name);

/** @param {(file: string) => boolean} wanted */
const sources = (wanted) => folders.flatMap((folder) => filesBelow(join(root, folder), wanted));

/** Compiles, copies and bundles what has changed since the last build. @throws {Obstacle} */
export async function build() {
  await compileTypeScript();
  await copyAssets();
  await bundle('templates');
  await bundle('modeler-ui');
}

async function compileTypeScript() {
  const files = sources((file) => ['.ts', '.json'].includes(extname(file)));
  const settings = ['tsconfig.json', 'tsconfig.base.json', 'package-lock.json'];
  await whenChanged({
    stamp: stampOf('typescript'),
    input: hashOf([...files, ...settings.map((name) => join(root, name))]),
    outputs: folders.map((folder) => join(distDir, folder)),
    work: () => {
      say('  compiling TypeScript');
      runNode(join('node_modules', 'typescript', 'bin', 'tsc'), ['-b']);
      removeOrphans(folders);
    },
  });
}

async function copyAssets() {
  const files = sources((file) => assets.has(extname(file)) && !file.endsWith('tsconfig.json'));
  await whenChanged({
    stamp: stampOf('assets'),
    input: hashOf(files),
    outputs: [],
    work: () => {
      removeOrphans(folders);
      for (const file of files) {
        const target = join(distDir, relative(root, file));
        mkdirSync(dirname(target), { recursive: true });
        cpSync(file, target);
      }
    },
  });
}

/** A folder's own build makes what browsers load, in dist/public. @param {string} folder */
async function bundle(folder) {
  const script = join(root, folder, 'build.mjs');
  if (!existsSync(script)) return;
  await whenChanged({
    stamp: stampOf(folder),
    input: hashOf([...filesBelow(join(root, folder)), join(root, 'package-lock.json')]),
    outputs: [join(distDir, 'public')],
    work: () => {
      say(`  bundling ${folder}`);
      runNode(script, []);
    },
  });
}

/** @param {string} script @param {string[]} args */
function runNode(script, args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  throw new Obstacle(
    `The build stopped in ${script}: see above.`,
    'Không dựng được chương trình: xem thông báo phía trên.',
  );
}
