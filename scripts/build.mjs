// npm run build: packages, engine, store and dist/, as far as they are not up to date.
import './setup/nodeVersion.mjs';
import { setUp } from './setup/index.mjs';
import { asCommand } from './setup/sentences.mjs';

await asCommand(async () => {
  await setUp();
});
