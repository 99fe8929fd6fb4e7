import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Resource } from '../../engine';
import { openCatalogue } from '../../processes/catalogue/current';
import { openOffice, officers, type Office } from '../actions/testing/office';
import type { Deps } from '../deps';
import { catalogueChangeModel } from '../models/catalogueChange';
import { catchUp, commitChange } from './changes';
import { takeUp } from './deployments';
import { getImport, getRows, keepPlan } from './imports';
import { csvOf, unheardOf } from './testing/lists';

let office: Office;
let deps: Deps;
let deployed: string[];

beforeAll(async () => {
  officers['reform'] = [{ agency: null, role: 'reform' }];
  office = await openOffice();
  deps = office.deps;
  Object.defineProperty(deps, 'procedures', { get: () => deps.catalogue.state().procedures });
});
beforeEach(() => {
  deployed = [];
  deps.engine.deploy = (resources: Resource[]) => {
    deployed.push(...resources.map(({ name }) => name));
    return Promise.resolve([]);
  };
});
afterAll(() => office.close());

const isKnown = (code: string, { catalogue } = deps) =>
  catalogue.state().entries.some((entry) => entry.code === code);

/** What applying does until the process is killed: the store has it, nothing else yet. */
async function applyAndDie(code: string): Promise<void> {
  const row = [code, ...unheardOf.slice(1, 3), `Lĩnh vực ${code}`, ...unheardOf.slice(4)];
  const content = csvOf([row]);
  const id = await keepPlan(deps, office.officer('reform'), { name: 'danh-muc.csv', content }, false);
  const { overlayHash, fileName, sha256, counts } = await getImport(deps, id);
  const { deploys } = await getRows(deps, id);
  await commitChange(deps, {
    ...{ _id: overlayHash, importId: id, fileName, sha256, counts },
    ...{ appliedBy: 'reform', appliedAt: deps.now(), actionId: id },
    deployment: { codes: deploys, done: 0, aliveAt: null, doneAt: null, error: null },
  });
}

const deploymentOf = async (code: string) =>
  (await catalogueChangeModel(deps.connection).findOne({ 'deployment.codes': code }).lean())?.deployment;

test('an import whose process died is made up for by the next that looks, down to the engine', async () => {
  await applyAndDie('1.999101');
  expect(isKnown('1.999101')).toBe(false);
  expect(await takeUp(deps)).toBe(1);
  expect(isKnown('1.999101')).toBe(true);
  expect(deployed).toContain('tthc-1.999101.bpmn');
  expect(await deploymentOf('1.999101')).toMatchObject({ done: 1, doneAt: expect.any(Date), error: null });
  deployed = [];
  expect(await takeUp(deps)).toBe(0);
  expect(deployed).toEqual([]);
});

test('a process on another machine makes up for all imports, in their order', async () => {
  await applyAndDie('1.999102');
  await catchUp(deps);
  const dataDir = mkdtempSync(join(tmpdir(), 'another-'));
  const other: Deps = { ...deps, config: { ...deps.config, dataDir }, catalogue: openCatalogue(dataDir) };
  expect(await catchUp(other)).toBe(2);
  expect(isKnown('1.999102', other)).toBe(true);
  expect(other.catalogue.state().hash).toBe(deps.catalogue.state().hash);
  rmSync(dataDir, { recursive: true });
  await takeUp(deps);
});

test('what the engine does not take is tried again, and until then it is said why', async () => {
  await applyAndDie('1.999103');
  deps.engine.deploy = () => Promise.reject(new Error('not now'));
  await expect(takeUp(deps)).rejects.toThrow('not now');
  expect(await deploymentOf('1.999103')).toMatchObject({ doneAt: null, error: 'not now' });
});
