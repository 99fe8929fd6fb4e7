// npm start: sets up what is missing, then starts everything. Ctrl-C stops it all.
import './setup/nodeVersion.mjs';
import { setUp, setUpWithoutJava } from './setup/index.mjs';
import { launch } from './setup/launch.mjs';
import { asCommand } from './setup/sentences.mjs';

await asCommand(async () => {
  const { MONGODB_URL, ZEEBE_ADDRESS, ZEEBE_REST_ADDRESS } = process.env;
  const allElsewhere = MONGODB_URL && ZEEBE_ADDRESS && ZEEBE_REST_ADDRESS;
  await launch(allElsewhere ? await setUpWithoutJava() : await setUp());
});
