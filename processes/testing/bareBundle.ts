import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

/**
 * What the statements export, bundled for a browser and run with only what JavaScript itself and every browser has.
 * @param statements `export … from` files of processes/
 */
export async function loadedBare<Exports>(statements: string): Promise<Exports> {
  const { outputFiles } = await build({
    stdin: { contents: statements, resolveDir: join(__dirname, '..'), loader: 'ts' },
    bundle: true,
    format: 'iife',
    globalName: 'loaded',
    platform: 'browser',
    write: false,
  });
  const bare = createContext({ console, TextEncoder });
  return runInContext(`${outputFiles[0]?.text ?? ''};loaded`, bare) as Exports;
}
