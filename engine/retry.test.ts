import { EngineError } from './errors';
import { withPatience } from './retry';

const failing = (error: Error, times: number) => {
  let calls = 0;
  return () => (calls++ < times ? Promise.reject(error) : Promise.resolve(calls));
};
const patient = { patienceMs: 5_000, repeatable: false };
const lostAnswer = new EngineError('unreachable', 'Connection dropped', { maybeTaken: true });

it('a command the overloaded engine refused is given again', async () => {
  expect(await withPatience(failing(new EngineError('overloaded', 'busy'), 2), patient)).toBe(3);
});

it('a command whose answer was lost is given again only if twice is the same as once', async () => {
  await expect(withPatience(failing(lostAnswer, 1), patient)).rejects.toBe(lostAnswer);
  expect(await withPatience(failing(lostAnswer, 1), { ...patient, repeatable: true })).toBe(2);
});

it('a command the engine rejected is not given again', async () => {
  const rejected = new EngineError('wrong-state', 'no');
  await expect(withPatience(failing(rejected, 1), { ...patient, repeatable: true })).rejects.toBe(rejected);
});

it('patience ends with the last refusal', async () => {
  const busy = new EngineError('overloaded', 'busy');
  const begun = Date.now();
  await expect(withPatience(failing(busy, 1_000), { ...patient, patienceMs: 200 })).rejects.toBe(busy);
  expect(Date.now() - begun).toBeLessThan(2_000);
});
