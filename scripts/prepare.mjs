// Fetches and compiles what the tests need of Java; prints where it lies, as JSON.
import './setup/nodeVersion.mjs';
import { checkMachine, prepareMachine } from './setup/machine.mjs';
import { asCommand } from './setup/sentences.mjs';

await asCommand(async () => {
  checkMachine();
  process.stdout.write(JSON.stringify(await prepareMachine()));
});
