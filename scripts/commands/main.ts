import { Obstacle } from '../start/obstacle';
import { accounts } from './accounts';
import { processes } from './processes';
import { rebuild } from './rebuild';

/** What can be asked of a running or stopped system from a terminal, by name. */
const commands: Record<string, (args: string[]) => Promise<void>> = { accounts, processes, rebuild };

const [name = '', ...args] = process.argv.slice(2);

async function run(): Promise<void> {
  const command = commands[name];
  if (command) return command(args);
  const names = Object.keys(commands).join(', ');
  throw new Obstacle(`There is no command "${name}": ${names}.`, `Không có lệnh "${name}": ${names}.`);
}

run().catch((error: unknown) => {
  const known = error instanceof Error && ['Obstacle', 'EngineError'].includes(error.name);
  console.error(known ? error.message : error);
  process.exitCode = 1;
});
