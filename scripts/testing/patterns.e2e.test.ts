import { startTestEngine, type TestEngine } from '../../engine/testing/testEngine';
import { apologyId, bpmnProcessIdOf, compileApology } from '../../processes';
import type { ProcedureEntry } from '../../processes';
import { graphFor } from '../../processes/compile/graphFor';
import { exampleOf, examples, twoCases } from '../../processes/patterns/testing/examples';
import type { Script } from '../commands/rehearsal';
import { plansFor } from './branchPlans';
import { deploy, deployProcedure, endOf, open, strayed, taskOf } from './driver';
import { openingOf } from './openings';

/** One of each pattern; the level is the one at which most agencies take part. */
const procedures: ProcedureEntry[] = [
  ...examples().filter(({ level, flow }) => level === (flow.pattern === 'proposal' ? 'province' : 'commune')),
  exampleOf({
    code: 'vd.phi',
    flow: { pattern: 'by-case' },
    cases: twoCases,
    fees: [
      { case: 'thong-thuong', amount: 50_000 },
      { channel: 'online', amount: 10_000 },
      { amount: 20_000 },
    ],
  }),
];

let test: TestEngine;
const scripts = new Map<ProcedureEntry, Script>();

beforeAll(async () => {
  test = await startTestEngine();
  for (const entry of procedures) scripts.set(entry, await deployProcedure(test, entry));
  await deploy(test, await compileApology());
}, 300_000);

/** What was heard is searched from its beginning: of dossiers that have ended nothing is asked. */
beforeEach(() => {
  test.collector.records.length = 0;
});

afterAll(() => test.stop(), 60_000);

describe.each(procedures.map((entry) => [entry.flow.pattern, entry] as const))(
  'a dossier of %s',
  (_pattern, entry) => {
    it('comes to its lawful end by every branch', async () => {
      const script = scripts.get(entry);
      if (!script) throw new Error(`${entry.code} is not deployed`);
      const plans = plansFor(graphFor(entry));
      expect(plans.length).toBeGreaterThan(2);
      expect(await strayed(test, script, plans, entry.code)).toEqual([]);
    }, 240_000);
  },
);

it('agencies of other branches are found by the district, in the engine', async () => {
  const entry = procedures.find(({ flow }) => flow.pattern === 'with-tax');
  if (!entry) throw new Error('no procedure with tax');
  const opening = openingOf(entry, 'with-tax-agencies');
  const { tax, ...others } = opening.agencies;
  const variables = { ...opening, agencies: others };
  const key = await open(test, bpmnProcessIdOf(entry.code), opening.dossierCode, variables);
  const forwarding = await taskOf(test, key, (id) => id !== 'withdrawal');
  expect(forwarding.value.elementId).toBe('forward');
  await test.engine.userTasks.complete(forwarding.key, {});
  const examination = await taskOf(test, key, (id) => !['withdrawal', 'forward'].includes(id));
  expect(examination.value.candidateGroupsList).toEqual([`${opening.agencies.landOffice}/specialist`]);
  expect(tax).toMatch(/^thue-/);
});

it('an overdue dossier’s apology is drafted, sent back once, signed and sent', async () => {
  const agencies = { reception: 'xa-05830', responsible: 'xa-05830' };
  const key = await open(test, apologyId, 'overdue-1', { agencies });
  const way = ['draft-apology', 'sign-apology', 'redraft-apology', 'sign-apology-revised', 'send-apology'];
  for (const [index, elementId] of way.entries()) {
    const task = await taskOf(test, key, (id) => !way.slice(0, index).includes(id));
    expect(task.value.elementId).toBe(elementId);
    await test.engine.userTasks.complete(task.key, {
      variables: { decision: 'return', newDueAt: '2030-01-15' },
    });
  }
  expect(await endOf(test, key)).toBe('sent');
});
