import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { distDir } from './places.mjs';
import { say } from './sentences.mjs';

const graceMs = 10_000;

/**
 * Runs the supervisor in a process group of its own, so that Ctrl-C reaches it alone and it can stop its parts in
 * order; and so that, should it be killed, the whole group can be ended from here.
 *
 * @param {Record<string, string>} machine
 */
export async function launch(machine) {
  const supervisor = spawn(
    process.execPath,
    ['--enable-source-maps', join(distDir, 'scripts/start/main.js')],
    {
      env: { ...process.env, ...machine },
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  let asked = 0;
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      asked += 1;
      if (asked > 1) say('Stopping; a moment / Đang dừng, xin đợi');
      else if (supervisor.connected) supervisor.send('stop');
    });
  }
  const code = await new Promise((resolve) => supervisor.once('exit', resolve));
  await endGroup(supervisor.pid ?? 0);
  process.exitCode = code ?? 1;
}

/** Ends what a supervisor that did not come to its end left running. @param {number} group */
async function endGroup(group) {
  const deadline = Date.now() + graceMs;
  if (signalGroup(group, 'SIGTERM')) say('Ending what is still running');
  while (signalGroup(group, 0)) {
    if (Date.now() > deadline) signalGroup(group, 'SIGKILL');
    await wait(100);
  }
}

/**
 * @param {number} group
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether somebody of the group is there
 */
function signalGroup(group, signal) {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}
