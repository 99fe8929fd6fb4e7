import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fetchByMaven } from './fetching.mjs';
import { cacheDir } from './places.mjs';
import { filesBelow } from './stamps.mjs';
import { Obstacle, say } from './sentences.mjs';

const version = '8.5.8';
const name = `camunda-zeebe-${version}`;
const archive = `${name}.tar.gz`;
export const engineHome = join(cacheDir, name);
const manifest = join(cacheDir, `${name}.files.json`);

/** Whether the unpacked engine is whole: every file there, at its size. A second start must not read 200 MB. */
export function engineIsWhole() {
  if (!existsSync(manifest)) return false;
  /** @type {[string, number][]} */
  const files = JSON.parse(readFileSync(manifest, 'utf8'));
  return files.every(([file, size]) => {
    const path = join(engineHome, file);
    return existsSync(path) && statSync(path).size === size;
  });
}

/** Fetches and unpacks the engine unless it is there. @param {string} javaHome */
export async function prepareEngine(javaHome) {
  if (engineIsWhole()) return;
  if (existsSync(engineHome)) {
    say('  engine: the unpacked files are damaged: removed, unpacking again');
    say('  công cụ quy trình: các tệp đã giải nén bị hỏng: đã xóa, đang giải nén lại');
    rmSync(engineHome, { recursive: true });
  }
  const folder = join(cacheDir, 'download');
  await fetchByMaven({
    what: `engine (Zeebe ${version}, 212 MB)`,
    folder,
    files: [archive],
    goal: 'copy',
    args: [`-Dartifact=io.camunda:camunda-zeebe:${version}:tar.gz`, `-DoutputDirectory=${folder}`],
    javaHome,
  });
  unpack(join(folder, archive));
}

/** Unpacked beside its place and then moved, so that an interruption leaves nothing half. @param {string} file */
function unpack(file) {
  const beside = join(cacheDir, 'unpacking');
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true });
  try {
    execFileSync('tar', ['-xzf', file, '-C', beside], { stdio: 'pipe' });
  } catch {
    rmSync(beside, { recursive: true, force: true });
    throw new Obstacle(
      `The engine could not be unpacked in ${cacheDir}: make room on the disk, see that tar is installed, and start again.`,
      `Không giải nén được công cụ quy trình vào ${cacheDir}: hãy dọn đĩa, kiểm tra lệnh tar đã cài, rồi chạy lại.`,
    );
  }
  renameSync(join(beside, name), engineHome);
  rmSync(beside, { recursive: true });
  const files = filesBelow(engineHome).map((one) => [relative(engineHome, one), statSync(one).size]);
  writeFileSync(manifest, JSON.stringify(files));
  rmSync(file);
}
