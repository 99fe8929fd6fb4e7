import type { EngineRecord, Key } from '../../engine';
import { startTestEngine, type TestEngine } from '../../engine/testing/testEngine';
import { compileApology, compileProcedure, resourcesOf } from '../../processes';
import type { Opening, ProcedureEntry } from '../../processes';
import { graphFor } from '../../processes/compile/graphFor';
import { exampleOf, examples, twoCases } from '../../processes/patterns/testing/examples';
import { plansFor, type Plan } from './branchPlans';
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

/** Dossiers that are on their way at the same time. */
const atOnce = 8;

let test: TestEngine;

beforeAll(async () => {
  test = await startTestEngine();
  for (const entry of procedures) await deploy(await compileProcedure(entry));
  await deploy(await compileApology());
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
      const plans = plansFor(graphFor(entry));
      expect(plans.length).toBeGreaterThan(2);
      for (let from = 0; from < plans.length; from += atOnce) {
        const ended = await Promise.all(
          plans.slice(from, from + atOnce).map((plan, index) => drive(entry, plan, from + index)),
        );
        expect(ended).toEqual(plans.slice(from, from + atOnce).map(({ branch, end }) => ({ branch, end })));
      }
    }, 240_000);
  },
);

it('agencies of other branches are found by the district, in the engine', async () => {
  const entry = procedures.find(({ flow }) => flow.pattern === 'with-tax');
  if (!entry) throw new Error('no procedure with tax');
  const opening = openingOf(entry, 'with-tax-agencies');
  const { tax, ...others } = opening.agencies;
  const key = await open(entry, { ...opening, agencies: others });
  const landOffice = await taskOf(key, ['withdrawal']);
  expect(landOffice.value.elementId).toBe('forward');
  await test.engine.userTasks.complete(landOffice.key, {});
  const examination = await taskOf(key, ['withdrawal', 'forward']);
  expect(examination.value.candidateGroupsList).toEqual([`${opening.agencies.landOffice}/specialist`]);
  expect(tax).toMatch(/^thue-/);
});

it('an overdue dossier’s apology is drafted, sent back once, signed and sent', async () => {
  await test.engine.publish(
    message('xin-loi-hen-lai', 'overdue-1', { agencies: { reception: 'xa-05830', responsible: 'xa-05830' } }),
  );
  const key = await keyOf('overdue-1');
  const way = ['draft-apology', 'sign-apology', 'redraft-apology', 'sign-apology-revised', 'send-apology'];
  for (const [index, elementId] of way.entries()) {
    const task = await taskOf(key, way.slice(0, index));
    expect(task.value.elementId).toBe(elementId);
    await test.engine.userTasks.complete(task.key, {
      variables: { decision: 'return', newDueAt: '2030-01-15' },
    });
  }
  expect(await endOf(key)).toBe('sent');
});

async function drive(entry: ProcedureEntry, { branch, decisions, case: way, end }: Plan, number: number) {
  const opening = openingOf(entry, `${entry.code}-${String(number)}`);
  const key = await open(entry, { ...opening, ...(way && { case: way }) });
  const ended = endOf(key);
  if (end === 'withdrawn') return { branch, end: await withdraw(key) };
  const done = new Set(['withdrawal']);
  const nextTask = () => Promise.race([taskOf(key, [...done]), ended]);
  for (let next = await nextTask(); typeof next !== 'string'; next = await nextTask()) {
    const { elementId } = next.value;
    done.add(elementId);
    await test.engine.userTasks.complete(next.key, {
      variables: { decision: decisions.get(elementId) ?? 'approve' },
    });
  }
  return { branch, end: await ended };
}

/** The task to withdraw stands open from the start, whatever else does. */
async function withdraw(key: Key): Promise<string> {
  const standing = await test.collector.until(
    'USER_TASK',
    ({ intent, value }) =>
      intent === 'CREATED' && value.processInstanceKey === key && value.elementId === 'withdrawal',
  );
  await test.engine.userTasks.complete(standing.key, {});
  return endOf(key);
}

const deploy = async (compiled: Awaited<ReturnType<typeof compileProcedure>>) =>
  test.engine.deploy(resourcesOf(compiled));

function message(bpmnProcessId: string, code: string, variables: Record<string, unknown>) {
  return {
    name: `receive:${bpmnProcessId}`,
    correlationKey: code,
    messageId: code,
    timeToLiveMs: 3_600_000,
    variables,
  };
}

async function open(
  entry: ProcedureEntry,
  opening: Omit<Opening, 'agencies'> & Partial<Opening>,
): Promise<Key> {
  await test.engine.publish(message(`tthc-${entry.code}`, opening.dossierCode, { ...opening }));
  return keyOf(opening.dossierCode);
}

async function keyOf(dossierCode: string): Promise<Key> {
  const opened = await test.collector.until(
    'MESSAGE_START_EVENT_SUBSCRIPTION',
    ({ value }) => value.correlationKey === dossierCode,
  );
  return opened.value.processInstanceKey;
}

/** The next task that stands open, one that was not worked on yet. */
async function taskOf(key: Key, done: string[]): Promise<EngineRecord<'USER_TASK'>> {
  return test.collector.until(
    'USER_TASK',
    ({ intent, value }) =>
      intent === 'CREATED' && value.processInstanceKey === key && !done.includes(value.elementId),
  );
}

/** Id of the end event reached; "incident: …" when the engine is stuck. */
async function endOf(key: Key): Promise<string> {
  const incident = test.collector
    .until('INCIDENT', ({ value }) => value.processInstanceKey === key)
    .then(({ value }) => `incident: ${value.errorMessage}`);
  const end = test.collector
    .until(
      'PROCESS_INSTANCE',
      ({ intent, value }) =>
        intent === 'ELEMENT_COMPLETED' &&
        value.processInstanceKey === key &&
        value.bpmnElementType === 'END_EVENT',
    )
    .then(({ value }) => value.elementId);
  return Promise.race([incident, end]);
}
