import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import type { lintModel } from '..';
import { context, lawfulBpmn } from '../testing/lawful';

/** Only what JavaScript itself has: a browser has this and more. */
async function loadedBare(): Promise<{ lintModel: typeof lintModel }> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../index.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'loaded',
    platform: 'browser',
    write: false,
  });
  const bare = createContext({ console });
  return runInContext(`${outputFiles[0]?.text ?? ''};loaded`, bare) as { lintModel: typeof lintModel };
}

test('the rules run where there is no Node', async () => {
  const { lintModel: lint } = await loadedBare();
  const unlawful = lawfulBpmn.replace('value="5 working-days"', 'value="1 working-days"');
  expect(await lint(lawfulBpmn, context)).toHaveLength(0);
  expect((await lint(unlawful, context)).map(({ rule }) => rule)).toEqual(['deadline', 'deadline']);
});
