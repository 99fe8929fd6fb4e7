// npm run build: packages, engine, store and dist/, as far as they are not up to date. --without-java leaves engine
// and store out: for an image that runs against those of others.
import './setup/nodeVersion.mjs';
import { setUp, setUpWithoutJava } from './setup/index.mjs';
import { asCommand } from './setup/sentences.mjs';

await asCommand(async () => {
  await (process.argv.includes('--without-java') ? setUpWithoutJava() : setUp());
});
