// npm run <rebuild|processes|…> -- <arguments>: builds what has changed, then runs dist/scripts/commands/<name>.js.
import './setup/nodeVersion.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUpWithoutJava } from './setup/index.mjs';
import { distDir } from './setup/places.mjs';
import { asCommand } from './setup/sentences.mjs';

const [command = ''] = process.argv.splice(2, 1);

await asCommand(async () => {
  await setUpWithoutJava();
  const script = join(distDir, 'scripts/commands', `${command}.js`);
  const { default: exported } = await import(pathToFileURL(script).href);
  await exported.default(process.argv.slice(2));
});
