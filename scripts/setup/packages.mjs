import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { Obstacle, say } from './sentences.mjs';
import { hashOf } from './stamps.mjs';

const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules/.package-lock.json');
const stamp = join(root, 'node_modules/.installed-lock');

/** npm by the copy that runs this script, so that no shell and no PATH come between. @param {string[]} args */
function npm(args) {
  const cli = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  if (cli?.endsWith('.js')) return spawnSync(process.execPath, [cli, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Times tell after an installation by hand; the hash tells after a pull, which sets new times. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === hashOf([lock]);
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

/** Installs the packages when they are missing or not those of package-lock.json. @throws {Obstacle} */
export function installPackages() {
  if (isInstalled()) return;
  say('  installing packages (npm ci)');
  const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0) {
    throw new Obstacle(
      'The packages could not be installed: check the network and start again.',
      'Không cài được các gói phần mềm: hãy kiểm tra mạng rồi chạy lại.',
    );
  }
  writeFileSync(stamp, hashOf([lock]));
}
