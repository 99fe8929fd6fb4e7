import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Run {
  code: number | null;
  /** Standard output and standard error together, as a person sees them. */
  output: string;
}

const root = join(__dirname, '../..');

/** Runs Node to its end with exactly this environment, in the project's root. */
export async function runNode(args: string[], env: NodeJS.ProcessEnv): Promise<Run> {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

/** Calls one of the set-up's ES modules, which jest itself cannot load. */
export const runModule = (module: string, call: string, env: NodeJS.ProcessEnv): Promise<Run> =>
  runNode(
    [
      '--input-type=module',
      '-e',
      `import * as module from './scripts/setup/${module}';
       import { asCommand } from './scripts/setup/sentences.mjs';
       await asCommand(async () => { console.log(JSON.stringify(await module.${call})); });`,
    ],
    env,
  );
