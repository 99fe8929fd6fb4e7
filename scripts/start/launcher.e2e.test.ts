import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proceduresFromSources } from '../../processes/patterns/testing/sample';
import { launch } from '../testing/launcher';
import type { Launcher } from '../testing/launcher';
import { freePorts } from './ports';

jest.setTimeout(300_000);

interface Process {
  pid: number;
  parent: number;
}

const allProcesses = (): Process[] =>
  execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => ({ pid, parent }));

/** Every process below one: what must be gone once it has ended. */
function descendantsOf(pid: number, all = allProcesses()): number[] {
  const children = all.filter(({ parent }) => parent === pid);
  return children.flatMap((child) => [child.pid, ...descendantsOf(child.pid, all)]);
}

const stillThere = (pids: number[]) => allProcesses().filter(({ pid }) => pids.includes(pid));

async function untilGone(pids: number[]): Promise<void> {
  while (stillThere(pids).length > 0) await new Promise((resolve) => setTimeout(resolve, 100));
}

describe('npm start', () => {
  let dataDir: string;
  let env: Record<string, string>;
  const launched: Launcher[] = [];
  const start = (more: Record<string, string> = {}) => {
    const launcher = launch({ ...env, ...more });
    launched.push(launcher);
    return launcher;
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'one-stop-'));
    env = {
      ...(await freePorts()),
      DATA_DIR: dataDir,
      DEMO_PASSWORD: 'only-for-tests-1',
      PROCEDURES: proceduresFromSources.join(),
    };
  });
  afterAll(async () => {
    for (const { child, exited } of launched) {
      child.kill('SIGTERM');
      await exited;
    }
    rmSync(dataDir, { recursive: true, force: true });
  });

  test('brings everything up, says where, and Ctrl-C leaves no process and no lock', async () => {
    const launcher = start();
    const [, url = ''] = await launcher.says(/Ready in [\d.]+ s .*\n\s+(http:\S+)/);
    await launcher.says(/specialist /);
    expect(launcher.output()).toContain(`${String(proceduresFromSources.length)} procedures deployed`);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const below = descendantsOf(launcher.child.pid ?? 0);
    expect(below.length).toBeGreaterThanOrEqual(5);

    launcher.child.kill('SIGINT');
    expect(await launcher.exited).toBe(0);
    expect(stillThere(below)).toEqual([]);
    const order = [...launcher.output().matchAll(/■ (.+?)\s+[\d.]+ s/g)].map(([, name]) => name);
    expect(order).toEqual(['application', 'engine', 'ingest', 'document store']);
  });

  test('starts again on the same data and what is built; a part that dies stops the others', async () => {
    const launcher = start();
    await launcher.says(/Ready in/);
    expect(launcher.output()).not.toMatch(/compiling|bundling|installing|fetched/);

    const below = descendantsOf(launcher.child.pid ?? 0);
    process.kill(Number(readFileSync(join(dataDir, 'engine/engine.pid'), 'utf8')), 'SIGKILL');
    expect(await launcher.exited).toBe(1);
    expect(launcher.output()).toMatch(/The engine \(process \d+\) ended by itself .* Its log: .*engine\.log/);
    expect(launcher.output()).toContain('tự dừng');
    await untilGone(below);
  });

  test('kill -9 of the supervisor ends what it had started', async () => {
    const launcher = start();
    await launcher.says(/Ready in/);
    const below = descendantsOf(launcher.child.pid ?? 0);
    process.kill(Number(readFileSync(join(dataDir, 'lock'), 'utf8')), 'SIGKILL');
    await launcher.exited;
    await untilGone(below);
  });

  test('a second start on the same data is refused in a sentence, and the first goes on', async () => {
    const first = start();
    await first.says(/Starting/);
    const second = start(await freePorts());
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`Another start (process `);
    expect(second.output()).toContain('đang dùng');
    await first.says(/Ready in/);
  });

  test('a port in use is named, with the variable that moves it', async () => {
    const taken = createServer().listen(0);
    const address = taken.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const own = mkdtempSync(join(tmpdir(), 'one-stop-'));
    const launcher = start({ ...(await freePorts()), DATA_DIR: own, ZEEBE_REST_PORT: port });
    expect(await launcher.exited).toBe(1);
    expect(launcher.output()).toContain(`Port ${port} is in use by another program`);
    expect(launcher.output()).toContain('ZEEBE_REST_PORT=');
    taken.close();
    rmSync(own, { recursive: true });
  });
});
