// npm run <rebuild|processes|…> -- <arguments>: builds what has changed, then runs that command (scripts/commands/).
import './setup/nodeVersion.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUp, setUpWithoutJava } from './setup/index.mjs';
import { distDir } from './setup/places.mjs';
import { asCommand } from './setup/sentences.mjs';

await asCommand(async () => {
  // A rehearsal starts an engine of its own; everything else speaks with what runs.
  Object.assign(process.env, await (process.argv.includes('rehearse-all') ? setUp() : setUpWithoutJava()));
  await import(pathToFileURL(join(distDir, 'scripts/commands/main.js')).href);
});
