import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ZBClient } from 'zeebe-node';
import type { Resource } from '../../engine';
import { compileAll, compileApology, loadProcedures } from '../../processes';
import { freshResourcesOf } from '../../api/catalogue/deployAll';
import { addressesOf, startPart } from '../start/parts';
import { stopWithin } from '../start/part';
import { seedProcedures } from '../start/seed';
import type { Settings } from '../start/settings';
import { startBareReceiver } from './bareReceiver';
import { rounded } from './figures';

/**
 * Seconds of the first deployment of the catalogue, compiling included, beside those zeebe-node takes for the same
 * resources compiled before, one after the other; each on an engine that knows nothing yet.
 */
export async function measureDeployment(settings: Settings): Promise<Record<string, number>> {
  const resources = await allResources();
  const raw = await withEngine(settings, (address) => timed(() => deployRaw(address, resources)));
  rmSync(join(settings.dataDir, 'engine'), { recursive: true, force: true });
  return withEngine(settings, async () => {
    const addresses = addressesOf(settings);
    const seed = () => seedProcedures(addresses, settings.dataDir);
    const [first, again] = [await timed(seed), await timed(seed)];
    return {
      firstSeconds: first,
      rawSeconds: raw,
      ratio: rounded(first / raw),
      nothingChangedSeconds: again,
      resources: resources.length,
    };
  });
}

async function allResources(): Promise<Resource[]> {
  const sent = new Set<string>();
  const compiled = [await compileApology(), ...(await compileAll(loadProcedures()))];
  return compiled.flatMap((each) => freshResourcesOf(each, sent));
}

async function deployRaw(address: string, resources: Resource[]): Promise<void> {
  const client = new ZBClient(address, { loglevel: 'NONE', useTLS: false });
  for (const { name, content } of resources) {
    if (name.endsWith('.bpmn')) await client.deployResource({ process: content, name });
    else if (name.endsWith('.dmn')) await client.deployResource({ decision: content, name });
    else await client.deployResource({ form: content, name });
  }
  await client.close();
}

async function withEngine<T>(settings: Settings, work: (address: string) => Promise<T>): Promise<T> {
  const receiver = await startBareReceiver(settings.ingestPort);
  const engine = await startPart.engine(settings);
  try {
    return await work(addressesOf(settings).zeebeAddress);
  } finally {
    await stopWithin(engine, 15_000);
    receiver.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return rounded((performance.now() - startedAt) / 1000);
}
