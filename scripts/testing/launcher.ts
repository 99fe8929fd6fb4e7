import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** `npm start` as a person types it, on ports of its own. */
export interface Launcher {
  child: ChildProcess;
  output(): string;
  /** Resolves with the first match of what was printed; rejects when the launcher ends without. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  exited: Promise<number | null>;
}

export function launch(env: Record<string, string>): Launcher {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, MONGODB_URL: '', ZEEBE_ADDRESS: '', ZEEBE_REST_ADDRESS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const hearers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      for (const hear of hearers) hear();
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const hear = () => {
        const match = pattern.exec(printed);
        if (match) resolve(match);
      };
      hearers.add(hear);
      hear();
      void exited.then(() => {
        reject(new Error(`The launcher ended without saying ${String(pattern)}:\n${printed}`));
      });
    });
  return { child, output: () => printed, says, exited };
}
