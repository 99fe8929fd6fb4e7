import { EngineError, type Message } from '../../engine';
import { openOffice, officers, procedureCode, type Office } from '../actions/testing/office';
import { addVersion, compiledBpmn, reformers } from '../drafts/testing/redesigns';
import { actionModel } from '../models/action';
import { draftModel } from '../models/draft';
import type { RunFact } from '../models/readModels';
import { rehearsalModel } from '../models/rehearsal';
import { rehearsalRunModel } from '../models/rehearsalRun';
import type { DraftJson } from '../queries';
import type { RehearsalChoicesJson, RehearsalJson } from '../queries/rehearsalShapes';
import { endLeftRehearsals } from '../rehearsals/end';

let office: Office;
let draft: DraftJson;

beforeAll(async () => {
  Object.assign(officers, reformers);
  office = await openOffice();
  await addVersion(office, 1, await compiledBpmn(office));
  const { body } = await office.post('reform', `/api/procedures/${procedureCode}/drafts`).expect(201);
  draft = body as DraftJson;
  tellRuns();
});
afterAll(() => office.close());
beforeEach(async () => {
  await rehearsalModel(office.deps.connection).deleteMany({});
  await rehearsalRunModel(office.deps.connection).deleteMany({});
  office.deps.engine.commands.length = 0;
});

/** The engine begins what was published, and its records come back: here at once. */
function tellRuns(): void {
  const { engine, connection } = office.deps;
  const publish = engine.publish.bind(engine);
  engine.publish = async (message) => {
    await publish(message);
    const replacement = { _id: message.correlationKey, facts: factsFor(message) };
    await rehearsalRunModel(connection).replaceOne({ _id: message.correlationKey }, replacement, {
      upsert: true,
    });
  };
}

const instance = '2251799813685300';

function factsFor({ name, correlationKey, variables }: Message): RunFact[] {
  const common = {
    processInstanceKey: instance,
    processDefinitionKey: '2251799813685200',
    bpmnProcessId: `thu-${correlationKey}`,
  };
  const fact = (at: number, valueType: string, intent: string, value: object) =>
    ({
      ...{ partitionId: 1, position: String(at), sequence: at, key: String(1000 + at), valueType, intent },
      timestamp: Date.now() + at,
      value: { ...common, ...value },
    }) as unknown as RunFact;
  const element = { elementId: 'appraise', bpmnElementType: 'USER_TASK', version: 1 };
  return [
    fact(1, 'MESSAGE_START_EVENT_SUBSCRIPTION', 'CORRELATED', {
      ...{ startEventId: 'received', messageName: name, correlationKey, messageKey: '1', variables },
    }),
    fact(2, 'PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', element),
    fact(3, 'USER_TASK', 'CREATED', {
      ...{ userTaskKey: '2251799813685301', elementId: 'appraise', elementInstanceKey: '1', assignee: '' },
      ...{ candidateGroupsList: ['so-ldtbxh/specialist'], dueDate: '', formKey: '1', action: '' },
      customHeaders: { name: 'Thẩm định hồ sơ', kind: 'work', hours: '8', stage: 'appraisal' },
      ...{ creationTimestamp: Date.now(), variables: {}, processDefinitionVersion: 1 },
    }),
  ];
}

async function send(who: string, path: string, body: object = {}, key?: string) {
  const answer = await office.post(who, path, body, key);
  office.check(answer);
  return answer;
}

const start = (body: object = {}, key?: string, who = 'reform') =>
  send(who, `/api/drafts/${draft.id}/rehearsals`, body, key);

async function begun(): Promise<RehearsalJson> {
  const { status, body } = await start();
  expect([status, body.detail]).toEqual([201, undefined]);
  return body as RehearsalJson;
}

const kept = () => rehearsalModel(office.deps.connection).countDocuments();

describe('a rehearsal begins', () => {
  test('with a dossier chosen by the officer, under names of its own', async () => {
    const body = { applicant: 'Lò Thị Thử', missingPapers: [] };
    const answer = await start(body);
    expect(answer.body).toMatchObject({
      state: 'running',
      applicant: 'Lò Thị Thử',
      revision: 1,
      overdue: false,
    });
    const { id, steps } = answer.body as RehearsalJson;
    expect(steps).toMatchObject([{ elementId: 'appraise', role: 'specialist', endedAt: null, onTime: true }]);
    const message = office.deps.engine.messages.at(-1);
    expect(message).toMatchObject({ correlationKey: id, messageId: id });
    expect(message?.name.startsWith(`thu-${id}-`)).toBe(true);
    expect([...office.deps.engine.deployed.keys()].every((name) => name.startsWith(`thu-`))).toBe(true);
  });

  test('once for a request that is sent twice, also when the first died on its way to the engine', async () => {
    office.deps.engine.failNext('publish', new EngineError('unreachable', 'killed'));
    expect((await start({}, 'again')).status).toBe(503);
    const [one, other] = [await start({}, 'again'), await start({}, 'again')];
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body.id).toBe(one.body.id);
    expect(await kept()).toBe(1);
  });

  test('and a second one is not begun by the same officer, who is told of the first', async () => {
    const { id } = await begun();
    const { status, body } = await start();
    expect([status, body.code, body.rehearsal]).toEqual([409, 'rehearsal-running', id]);
    const choices = await office.get('reform', `/api/drafts/${draft.id}/rehearsals`).expect(200);
    office.check(choices);
    expect((choices.body as RehearsalChoicesJson).running).toBe(id);
    expect((choices.body as RehearsalChoicesJson).agencies.length).toBeGreaterThan(0);
  });

  test('not at an agency that does not receive the procedure', async () => {
    const { status, body } = await start({ agency: 'xa-05830' });
    expect([status, body.errors[0].field]).toEqual([400, 'agency']);
    expect(await kept()).toBe(0);
  });

  test('not by an office, nor by an auditor', async () => {
    for (const who of ['specialist', 'auditor']) expect((await start({}, undefined, who)).status).toBe(403);
  });

  test('not of a redesign with errors: what stands in the way is told', async () => {
    const drafts = draftModel(office.deps.connection);
    const { bpmn = '' } = (await drafts.findById(draft.id).lean()) ?? {};
    await drafts.updateOne(
      { _id: draft.id },
      { $set: { bpmn: bpmn.replace(/<zeebe:header key="hours"[^>]*>/g, '') } },
    );
    const { status, body } = await start();
    await drafts.updateOne({ _id: draft.id }, { $set: { bpmn } });
    expect([status, body.code]).toEqual([409, 'draft-has-errors']);
    expect(body.findings.length).toBeGreaterThan(0);
  });

  test('not where the engine takes no such process: its own word is told, nothing is kept', async () => {
    office.deps.engine.failNext(
      'deploy',
      new EngineError('invalid', 'Element: gateway_1 ERROR: no outgoing flow'),
    );
    const { status, body } = await start();
    expect([status, body.code]).toEqual([422, 'rehearsal-refused']);
    expect(body.detail).toContain('gateway_1');
    expect(await kept()).toBe(0);
  });
});

describe('a step of it', () => {
  test('is checked by its own form, field by field', async () => {
    const { id, steps } = await begun();
    const key = steps[0]?.key;
    const complete = { key, decision: 'no-such', variables: {} };
    const { status, body } = await send('reform', `/api/rehearsals/${id}/complete`, complete);
    expect([status, body.errors[0].field]).toEqual([400, 'decision']);
  });

  test('that is not there is not found', async () => {
    const { id } = await begun();
    const { body } = await send('reform', `/api/rehearsals/${id}/complete`, {
      key: '1',
      decision: 'approve',
    });
    expect(body.code).toBe('user-task-not-found');
  });
});

describe('where it cannot go on', () => {
  test('is told by the step’s name, in words, before the engine’s own', async () => {
    const { id } = await begun();
    const runs = rehearsalRunModel(office.deps.connection);
    const { facts = [] } = (await runs.findById(id).lean()) ?? {};
    const [received] = facts;
    const errorMessage = "No variable found with name 'verdict'";
    const incident = {
      ...{ ...received, position: '9', sequence: 9, key: '1009', valueType: 'INCIDENT', intent: 'CREATED' },
      value: {
        ...received?.value,
        elementId: 'appraise-decision',
        errorType: 'EXTRACT_VALUE_ERROR',
        errorMessage,
      },
    };
    await runs.updateOne({ _id: id }, { $set: { facts: [...facts, incident] } });
    const { body } = await office.get('reform', `/api/rehearsals/${id}`).expect(200);
    const [told] = (body as RehearsalJson).incidents;
    expect(told?.elementId).toBe('appraise-decision');
    expect(told?.text).toMatch(
      /^It stands still at “the ways on after Thẩm định hồ sơ”: an expression uses data that is not there yet/,
    );
    expect(told?.text).toContain(errorMessage);
  });
});

describe('its clock', () => {
  test('is moved past a step’s time once, however often the request comes', async () => {
    const { id, aheadMs } = await begun();
    const move = () => send('reform', `/api/rehearsals/${id}/advance`, { to: 'step', aheadMs });
    const first = (await move()).body as RehearsalJson;
    const second = (await move()).body as RehearsalJson;
    expect(first.aheadMs).toBeGreaterThan(aheadMs);
    expect(second.aheadMs).toBe(first.aheadMs);
    expect(second.steps).toMatchObject([{ onTime: false }]);
  });
});

describe('a rehearsal ends', () => {
  test('and nothing of it is left: canceled, removed from the engine, its documents gone', async () => {
    const { id } = await begun();
    office.check(await office.remove('reform', `/api/rehearsals/${id}`).expect(204));
    const commands = office.deps.engine.commands.map(({ command }) => command);
    expect(office.deps.engine.commands).toContainEqual(
      expect.objectContaining({ command: 'cancel', key: instance }),
    );
    expect(commands.filter((command) => command === 'remove').length).toBeGreaterThan(3);
    expect([await kept(), await rehearsalRunModel(office.deps.connection).countDocuments()]).toEqual([0, 0]);
    expect((await office.get('reform', `/api/rehearsals/${id}`)).status).toBe(404);
    const lines = await actionModel(office.deps.connection).find({ 'input.rehearsal': id }).lean();
    expect(lines.map(({ name }) => name).sort()).toEqual(['endRehearsal', 'startRehearsal']);
  });

  test('by itself when it was left for hours, not before; what was cut off is taken up', async () => {
    const { id } = await begun();
    expect(await endLeftRehearsals(office.deps)).toBe(0);
    await rehearsalModel(office.deps.connection).updateOne({ _id: id }, { $set: { state: 'ending' } });
    expect(await endLeftRehearsals(office.deps)).toBe(1);
    await begun();
    const later = { ...office.deps, now: () => new Date(Date.now() + 5 * 3_600_000) };
    expect(await endLeftRehearsals(later)).toBe(1);
    expect(await kept()).toBe(0);
  });
});
