import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Obstacle, progressLine } from './sentences.mjs';

const name = process.platform === 'win32' ? 'mvn.cmd' : 'mvn';

const folders = () => [
  ...(process.env.MAVEN_HOME ? [join(process.env.MAVEN_HOME, 'bin')] : []),
  ...(process.env.PATH ?? '').split(delimiter),
];

/** @throws {Obstacle} when Maven is not on the PATH nor in MAVEN_HOME */
export function getMaven() {
  const file = folders()
    .map((folder) => join(folder, name))
    .find((candidate) => existsSync(candidate));
  if (file !== undefined) return file;
  throw new Obstacle(
    'Maven is needed once, to fetch the engine and the document store: install it (apt install maven, brew install maven, ' +
      'or https://maven.apache.org/download.cgi), put mvn on the PATH and start again.',
    'Cần Maven một lần để tải công cụ quy trình và kho dữ liệu: hãy cài (apt install maven, brew install maven hoặc ' +
      'https://maven.apache.org/download.cgi), đưa mvn vào PATH rồi chạy lại.',
  );
}

/**
 * Runs Maven, showing how far its downloads are.
 *
 * @param {{ javaHome: string, what: string, args: string[] }} run `what` is named in the progress line
 * @throws {Obstacle} with the end of Maven's output
 */
export async function runMaven({ javaHome, what, args }) {
  const line = progressLine();
  const startedAt = Date.now();
  let output = '';
  let transfer = '';
  const show = () => line.show(`  ${what}: ${transfer || 'looking'} (${seconds(startedAt)} s)`);
  const timer = setInterval(show, 1_000);
  const child = spawn(getMaven(), args, {
    env: { ...process.env, JAVA_HOME: javaHome },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      const text = String(chunk);
      output = (output + text).slice(-20_000);
      transfer = transferIn(text) ?? transfer;
    });
  }
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  line.end();
  if (code !== 0) throw notFetched(what, output);
}

/** @param {number} startedAt */
const seconds = (startedAt) => Math.round((Date.now() - startedAt) / 1_000);

/** Maven draws "Progress (1): 12/212 MB" over and over: the latest. @param {string} text */
const transferIn = (text) => [...text.matchAll(/Progress \(\d+\): ([^\r\n]+?)\s*(?=[\r\n]|$)/g)].at(-1)?.[1];

/**
 * @param {string} what
 * @param {string} output
 */
function notFetched(what, output) {
  const errors = output
    .split('\n')
    .filter((one) => one.startsWith('[ERROR]'))
    .slice(0, 3)
    .join('\n');
  return new Obstacle(
    `Maven could not fetch ${what}: check the network (or the proxy in ~/.m2/settings.xml) and start again; what is there stays.`,
    `Maven không tải được ${what}: hãy kiểm tra mạng (hoặc proxy trong ~/.m2/settings.xml) rồi chạy lại; phần đã tải vẫn giữ.\n${errors}`,
  );
}
