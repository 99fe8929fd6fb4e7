import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, root } from './places.mjs';
import { filesBelow } from './stamps.mjs';

const results = join(cacheDir, 'test-results');

/**
 * Runs the quick tests side by side, then those with an engine one after the other: each brings its own engine and
 * store, and two of them would take each other's processor. Ends with one line over both.
 *
 * @param {Record<string, string>} environment
 * @param {boolean} withBrowser
 * @returns {boolean} whether all passed
 */
export function runTests(environment, withBrowser) {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const withEngine = withBrowser ? ['e2e', 'browser'] : ['e2e'];
  const passed = [
    jest('quick', ['--selectProjects', 'unit', 'int'], environment),
    // The killed and stopped processes leave handles behind that would keep jest waiting after the last test.
    jest('whole', ['--selectProjects', ...withEngine, '--runInBand', '--forceExit'], environment),
  ];
  const { good, bad } = count();
  console.log(`\n${good} passed, ${bad} failed${withBrowser ? '' : ' (browser tests not run)'}`);
  return passed.every(Boolean);
}

/**
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} environment
 */
function jest(name, args, environment) {
  const output = join(results, `${name}.json`);
  const program = join(root, 'node_modules/jest/bin/jest.js');
  const own = ['--passWithNoTests', '--json', `--outputFile=${output}`, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, [program, ...args, ...own], {
    cwd: root,
    env: { ...process.env, ...environment },
    // With --json the report of results goes to standard output too, hundreds of kilobytes of it.
    stdio: ['inherit', 'ignore', 'inherit'],
  });
  return status === 0;
}

/** A suite that could not even be loaded counts as one failure. */
function count() {
  const reports = filesBelow(results).map((file) => JSON.parse(readFileSync(file, 'utf8')));
  /** @param {string} key */
  const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
  const missing = 2 - reports.length;
  return {
    good: sum('numPassedTests'),
    bad: sum('numFailedTests') + sum('numRuntimeErrorTestSuites') + missing,
  };
}
