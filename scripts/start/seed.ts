import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createEngine, EngineError } from '../../engine';
import type { Engine, Resource } from '../../engine';
import { compileProcedure, loadProcedures } from '../../processes';
import type { Addresses } from './parts';

/** The catalogue's procedures as the engine takes them: each one's diagram together with its forms. */
export async function compiledCatalogue(): Promise<Resource[][]> {
  const compiled = await Promise.all(loadProcedures().map((entry) => compileProcedure(entry)));
  return compiled.map(({ resourceName, bpmn, forms }) => [
    ...forms.map(({ id, schema }) => ({ name: `${id}.form`, content: Buffer.from(JSON.stringify(schema)) })),
    { name: resourceName, content: Buffer.from(bpmn) },
  ]);
}

/** Deploys procedure by procedure; the engine keeps the version of one it knows already. */
export async function deployAll(engine: Engine, catalogue: Resource[][]): Promise<void> {
  for (const resources of catalogue) await deployPatiently(engine, resources);
}

/** A deployment that got no answer in time may have been done; doing it again changes nothing. */
async function deployPatiently(engine: Engine, resources: Resource[], attempts = 5): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await engine.deploy(resources);
      return;
    } catch (error) {
      const mayHelp = error instanceof EngineError && ['unreachable', 'overloaded'].includes(error.code);
      if (!mayHelp || attempt === attempts) throw error;
    }
  }
}

/**
 * Deploys the catalogue unless exactly this was deployed to exactly this engine before.
 * @returns how many procedures the catalogue has
 */
export async function seedProcedures(addresses: Addresses, dataDir: string): Promise<number> {
  const catalogue = await compiledCatalogue();
  const stamp = join(dataDir, 'engine', 'deployed');
  const content = stampOf(addresses.zeebeAddress, catalogue);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === content) return catalogue.length;
  const engine = createEngine(addresses);
  try {
    await engine.ready();
    await deployAll(engine, catalogue);
  } finally {
    await engine.close();
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, content);
  return catalogue.length;
}

function stampOf(address: string, catalogue: Resource[][]): string {
  const hash = createHash('sha256').update(address);
  for (const { name, content } of catalogue.flat()) hash.update(name).update(content);
  return hash.digest('hex');
}
