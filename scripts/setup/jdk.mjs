import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { Obstacle } from './sentences.mjs';

/** Zeebe 8.5 needs Java 21; the exporter and the store are compiled, so the compiler must be there too. */
const oldest = 21;
const exe = process.platform === 'win32' ? '.exe' : '';

/**
 * Folders that hold one folder a JDK, and what lies between that folder and the JDK.
 *
 * @type {[string, string][]}
 */
const usualPlaces = [
  ['/usr/lib/jvm', ''],
  ['/usr/java', ''],
  ['/opt', ''],
  ['/opt/java', ''],
  ['/Library/Java/JavaVirtualMachines', 'Contents/Home'],
  ['/opt/homebrew/opt', 'libexec/openjdk.jdk/Contents/Home'],
  [join(homedir(), '.sdkman/candidates/java'), ''],
  [join(homedir(), '.jdks'), ''],
  ['C:\\Program Files\\Java', ''],
  ['C:\\Program Files\\Eclipse Adoptium', ''],
  ['C:\\Program Files\\Microsoft', ''],
  ['C:\\Program Files\\Zulu', ''],
];

/** @param {string} folder */
const childrenOf = (folder) => {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
};

const homesOnPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, `java${exe}`))
    .filter((file) => existsSync(file))
    .map((file) => dirname(dirname(realpathSync(file))));

/** @param {[string, string][]} places */
const candidates = (places) => [
  ...(process.env.JAVA_HOME ? [process.env.JAVA_HOME] : []),
  ...homesOnPath(),
  ...places.flatMap(([folder, inner]) => childrenOf(folder).map((child) => join(child, inner))),
];

/** The major version by the `release` file that every JDK carries; 0 where there is none. @param {string} home */
function versionOf(home) {
  const file = join(home, 'release');
  const release = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [, first, second] = /JAVA_VERSION="(\d+)(?:\.(\d+))?/.exec(release) ?? [];
  return Number(first === '1' ? second : (first ?? 0));
}

/** @param {string} home */
const hasCompiler = (home) => existsSync(join(home, 'bin', `javac${exe}`));

/**
 * The first JDK that will do, looked for in JAVA_HOME, on the PATH and in the usual places.
 *
 * @throws {Obstacle} when there is none
 */
export function getJdk(places = usualPlaces) {
  const homes = candidates(places);
  const home = homes.find((one) => versionOf(one) >= oldest && hasCompiler(one));
  if (home === undefined) throw missing(homes);
  /** @param {string} name */
  const tool = (name) => join(home, 'bin', name + exe);
  return { home, java: tool('java'), javac: tool('javac'), jar: tool('jar') };
}

/** @param {string[]} homes */
function missing(homes) {
  const newest = Math.max(0, ...homes.map(versionOf));
  const found =
    newest > 0 ? [`; the newest found is ${newest}`, `; bản mới nhất tìm thấy là ${newest}`] : ['', ''];
  return new Obstacle(
    `A JDK (Java with its compiler javac) of version ${oldest} or later is needed${found[0]}: install it, for example ` +
      'Temurin from https://adoptium.net, point JAVA_HOME at it if it lies elsewhere than usual, and start again.',
    `Cần JDK (Java kèm trình biên dịch javac) phiên bản ${oldest} trở lên${found[1]}: hãy cài, ví dụ Temurin từ ` +
      'https://adoptium.net, đặt JAVA_HOME nếu cài ở nơi khác thường lệ, rồi chạy lại.',
  );
}
