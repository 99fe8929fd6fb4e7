import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAgencies } from '../../processes/catalogue/catalogue';
import type { Settings } from './settings';
import type { Say } from './supervisor';

interface DemoAccount {
  username: string;
  name: string;
  agency: string | null;
}

/** Prints where to go and who may sign in; the application itself says which demo accounts it has. */
export async function announce(url: string, settings: Settings, tookMs: number, say: Say): Promise<void> {
  say(`\nReady in ${(tookMs / 1000).toFixed(1)} s (Ctrl-C stops everything)`);
  say(`  ${url.replace('127.0.0.1', 'localhost')}`);
  const accounts = await demoAccounts(url);
  if (accounts.length === 0) return;
  say(`\nDemo accounts, password ${passwordOf(settings)}`);
  const nameOf = new Map(loadAgencies().map(({ id, name }) => [id, name]));
  for (const { username, name, agency } of accounts) {
    say(`  ${username.padEnd(26)} ${name}${agency ? `, ${nameOf.get(agency) ?? agency}` : ''}`);
  }
}

/** The one given, or the one the application made at its first start. */
function passwordOf({ environment, dataDir }: Settings): string {
  const file = join(dataDir, 'demo-password');
  return environment.DEMO_PASSWORD ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
}

async function demoAccounts(url: string): Promise<DemoAccount[]> {
  const answer = await fetch(`${url}/api/demo-accounts?named=true`);
  return answer.ok ? ((await answer.json()) as DemoAccount[]) : [];
}
