// npm run <rebuild|processes|…> -- <arguments>: builds what has changed, then runs that command (scripts/commands/).
import './setup/nodeVersion.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUpWithoutJava } from './setup/index.mjs';
import { distDir } from './setup/places.mjs';
import { asCommand } from './setup/sentences.mjs';

await asCommand(async () => {
  await setUpWithoutJava();
  await import(pathToFileURL(join(distDir, 'scripts/commands/main.js')).href);
});
