// npm run bench: prints one JSON line a figure, each beside the raw figure of the same run. Takes some minutes and
// wants the machine for itself. BENCH_SECONDS and BENCH_AT_ONCE change how long and how much; names
// (npm run bench -- dossiers worklist modeler deployment) choose what is measured.
import './setup/nodeVersion.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUp } from './setup/index.mjs';
import { distDir } from './setup/places.mjs';
import { asCommand } from './setup/sentences.mjs';

await asCommand(async () => {
  Object.assign(process.env, await setUp());
  await import(pathToFileURL(join(distDir, 'scripts/bench/main.js')).href);
});
