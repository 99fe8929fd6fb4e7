import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { checksums, isGenuine } from './checksums.mjs';
import { runMaven } from './maven.mjs';
import { filesBelow } from './stamps.mjs';
import { Obstacle, say } from './sentences.mjs';

const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/**
 * @typedef {object} Wanted
 * @property {string} what named in progress lines
 * @property {string} folder where the files go
 * @property {string[]} files names, each with an entry in checksums.json
 * @property {string} goal of Maven's dependency plugin
 * @property {string[]} args
 * @property {string} javaHome
 */

/**
 * Fetches files by Maven and proves each by its checksum. What is damaged or was left half is removed, here and in
 * Maven's own repository, and fetched once more.
 *
 * @param {Wanted} wanted
 * @throws {Obstacle} when it stays damaged
 */
export async function fetchByMaven(wanted) {
  mkdirSync(wanted.folder, { recursive: true });
  await removeDamaged(wanted);
  for (let attempt = 1; missingOf(wanted).length > 0; attempt += 1) {
    if (attempt > 2) throw stillDamaged(wanted);
    await runMaven({ ...wanted, args: [`${plugin}:${wanted.goal}`, ...wanted.args] });
    await removeDamaged(wanted);
    if (attempt === 1) missingOf(wanted).forEach(forgetInRepository);
  }
  say(`  ${wanted.what}: fetched, checksums right`);
}

/** @param {Wanted} wanted */
const missingOf = ({ folder, files }) => files.filter((name) => !existsSync(join(folder, name)));

/** @param {Wanted} wanted */
async function removeDamaged({ folder, what }) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (name in checksums && (await isGenuine(folder, name))) continue;
    const size = (statSync(file).size / 1e6).toFixed(1);
    rmSync(file, { recursive: true });
    say(`  ${what}: ${name} (${size} MB) was damaged or incomplete: removed, fetching it again`);
    say(`  ${what}: tệp ${name} (${size} MB) bị hỏng hoặc tải dở: đã xóa, đang tải lại`);
  }
}

/** A damaged file in Maven's repository would be copied for ever. @param {string} name */
function forgetInRepository(name) {
  const groups = ['io/camunda', 'de/bwaldvogel', 'com/h2database', 'io/netty', 'org/slf4j'];
  for (const group of groups) {
    const folder = join(homedir(), '.m2/repository', group);
    filesBelow(folder, (file) => file.endsWith(name)).forEach((file) => rmSync(file));
  }
}

/** @param {Wanted} wanted */
function stillDamaged(wanted) {
  const names = missingOf(wanted).join(', ');
  return new Obstacle(
    `What Maven delivers as ${names} is not what this release was tested with (its checksum differs): ask who runs ` +
      'the Maven mirror, then start again.',
    `Tệp ${names} do Maven tải về không đúng bản đã kiểm thử (sai mã kiểm tra): hãy hỏi người quản trị kho Maven rồi chạy lại.`,
  );
}
