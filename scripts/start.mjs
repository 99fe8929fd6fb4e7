// npm start: sets up what is missing, then starts everything. Ctrl-C stops it all.
import './setup/nodeVersion.mjs';
import { setUp } from './setup/index.mjs';
import { launch } from './setup/launch.mjs';
import { asCommand } from './setup/sentences.mjs';

await asCommand(async () => {
  const machine = await setUp();
  await launch(machine);
});
