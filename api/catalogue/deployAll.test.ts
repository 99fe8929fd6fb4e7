import { EngineError, type Engine, type Resource } from '../../engine';
import { sampleProcedures } from '../../processes/patterns/testing/sample';
import { deployAll } from './deployAll';

const entries = sampleProcedures().slice(0, 30);

/** Of the engine only what a deployment asks of it. */
function engineThat(deploy: (resources: Resource[]) => void): Engine {
  const partly: Partial<Engine> = {
    deploy: (resources) => {
      deploy(resources);
      return Promise.resolve([]);
    },
  };
  return partly as Engine;
}

it('sends every resource once, and tells when all procedures are deployed', async () => {
  const names: string[] = [];
  const told: number[] = [];
  const engine = engineThat((resources) => names.push(...resources.map(({ name }) => name)));
  await deployAll(engine, entries, { onProgress: (done) => told.push(done) });

  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.endsWith('.bpmn'))).toHaveLength(entries.length + 1);
  expect(told.at(-1)).toBe(entries.length);
}, 30_000);

it('deploys again what got no answer', async () => {
  let lost = true;
  const engine = engineThat(() => {
    if (!lost) return;
    lost = false;
    throw new EngineError('unreachable', 'No answer', { maybeTaken: true });
  });
  await expect(deployAll(engine, entries.slice(0, 1))).resolves.toBeUndefined();
}, 30_000);

it('what the engine refuses ends the deployment', async () => {
  const engine = engineThat(() => {
    throw new EngineError('invalid', 'not BPMN');
  });
  await expect(deployAll(engine, entries.slice(0, 1))).rejects.toThrow('not BPMN');
}, 30_000);
