import { loadProcedures } from '../catalogue/catalogue';
import { compileProcedure } from '../compile/compileProcedure';
import { patterns } from '../patterns';
import { lintModel } from '../rules';
import { stepsInOrder } from '../steps/stepsInOrder';
import { readStep } from '../steps/readStep';
import { executableOf } from '../rules/model/model';
import { readModel } from '../rules/read/readModel';
import { adopt, type Target } from '.';
import { contextFor, procedureAt, targetFor } from './testing/target';

const entry = procedureAt('district');
const all = loadProcedures();
let target: Target;
beforeAll(async () => {
  target = await targetFor(entry);
});

const originOf = async (code: string) => {
  const other = all.find((each) => each.code === code);
  if (!other) throw new Error(code);
  const slots = Object.entries(other.slots).map(([id, { name }]) => ({ id, name }));
  return { bpmn: (await compileProcedure(other)).bpmn, slots };
};

const stepsOf = async (bpmn: string) => {
  const { definitions } = await readModel(bpmn);
  const process = definitions && executableOf(definitions);
  return process ? stepsInOrder(process).map(readStep) : [];
};

/** One procedure of each pattern that the catalogue has. */
const sources = patterns.flatMap(({ name }) => {
  const found = all.find(({ flow, code }) => flow.pattern === name && code !== entry.code);
  return found ? [{ pattern: name, code: found.code }] : [];
});

describe.each(sources)('the process of a procedure of the pattern $pattern, taken over', ({ code }) => {
  test('is this procedure’s own: its agencies, its limit, its forms', async () => {
    const adopted = await adopt(await originOf(code), target);
    const findings = await lintModel(adopted.bpmn, contextFor(target, entry));
    const rules = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
    for (const rule of [
      'readable',
      'own-procedure',
      'groups-agree',
      'step-responsibility',
      'drawn',
      'receipt-appointment',
    ])
      expect(rules).not.toContain(rule);
  });

  test('keeps every step, with its decisions', async () => {
    const origin = await originOf(code);
    const before = await stepsOf(origin.bpmn);
    const after = await stepsOf((await adopt(origin, target)).bpmn);
    expect(after.map(({ elementId, name, hours }) => [elementId, name, hours])).toEqual(
      before.map(({ elementId, name, hours }) => [elementId, name, hours]),
    );
  });
});

test('asks for agencies that the procedure does not have, and does as answered', async () => {
  const withTax = all.find(({ level, slots }) => level === 'district' && 'tax' in slots);
  const origin = await originOf(withTax?.code ?? '');
  const { questions } = await adopt(origin, target);
  expect(questions.map(({ id }) => id)).toContain('tax');
  const { bpmn, losses } = await adopt(origin, target, { tax: 'reception' });
  const slots = (await stepsOf(bpmn)).map(({ agency }) => agency);
  expect(slots).not.toContain('tax');
  expect(losses.some(({ code }) => code === 'slot')).toBe(true);
});
