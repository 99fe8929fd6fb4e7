import type { EngineError } from './errors';
import type { Key } from './records';
import { is } from './testing/recordCollector';
import { dossierProcess, form, serviceProcess } from './testing/processes';
import { startTestEngine } from './testing/testEngine';
import type { TestEngine } from './testing/testEngine';

let test: TestEngine;

beforeAll(async () => {
  test = await startTestEngine();
  await test.engine.deploy([form, dossierProcess('dossier', ['appraise', 'approve'])]);
}, 200_000);

afterAll(() => test.stop(), 60_000);

async function open(code: string): Promise<Key> {
  await test.engine.publish({
    name: 'receive:dossier',
    correlationKey: code,
    messageId: code,
    timeToLiveMs: 3_600_000,
    variables: { dossierCode: code, agencies: { commune: 'xa-05830' }, count: 42, share: 1.5 },
  });
  const opened = await test.collector.until(
    'MESSAGE_START_EVENT_SUBSCRIPTION',
    ({ value }) => value.correlationKey === code,
  );
  return opened.value.processInstanceKey;
}

async function taskOf(processInstanceKey: Key, elementId: string): Promise<Key> {
  const created = await test.collector.until(
    'USER_TASK',
    ({ intent, value }) =>
      intent === 'CREATED' &&
      value.processInstanceKey === processInstanceKey &&
      value.elementId === elementId,
  );
  return created.key;
}

async function outcomes(...calls: Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(calls);
  return results.map((result) =>
    result.status === 'fulfilled' ? 'done' : (result.reason as EngineError).code,
  );
}

describe('deployment', () => {
  it('gives a process and its form a version, and keeps it when nothing has changed', async () => {
    const resources = [form, dossierProcess('deployed', ['appraise'])];
    const first = await test.engine.deploy(resources);
    expect(first.map(({ kind, id, version }) => [kind, id, version])).toEqual([
      ['process', 'deployed', 1],
      ['form', 'decide', 1],
    ]);
    expect(await test.engine.deploy(resources)).toEqual(first);
  });

  it('refuses all when one process is not valid, and says which', async () => {
    const broken = { name: 'broken.bpmn', content: Buffer.from('<bpmn/>') };
    const deployment = test.engine.deploy([form, broken]);
    await expect(deployment).rejects.toMatchObject({ code: 'invalid' });
    await expect(deployment).rejects.toThrow('broken.bpmn');
  });
});

describe('a dossier opened by a message', () => {
  it('is opened once, however often the message with its code is published', async () => {
    const instance = await open('D-1');
    expect(await open('D-1')).toBe(instance);
    await taskOf(instance, 'appraise');
    const opened = test.collector.records.filter((r) => is(r, 'MESSAGE_START_EVENT_SUBSCRIPTION'));
    expect(opened.filter(({ value }) => value.correlationKey === 'D-1')).toHaveLength(1);
  });

  it('is announced with its variables before the first record of its instance', async () => {
    const instance = await open('D-2');
    await taskOf(instance, 'appraise');
    const first = test.collector.records.find(
      ({ value }) => 'processInstanceKey' in value && value.processInstanceKey === instance,
    );
    expect(first).toMatchObject({
      valueType: 'MESSAGE_START_EVENT_SUBSCRIPTION',
      intent: 'CORRELATED',
      value: { correlationKey: 'D-2', variables: { dossierCode: 'D-2', count: 42, share: 1.5 } },
    });
  });

  it('has keys and positions as text, and times as numbers', async () => {
    const instance = await open('D-3');
    const key = await taskOf(instance, 'appraise');
    const task = await test.collector.until('USER_TASK', (record) => record.key === key);
    expect([typeof task.key, typeof task.position, typeof task.value.formKey]).toEqual([
      'string',
      'string',
      'string',
    ]);
    expect(task.value.creationTimestamp).toBe(task.timestamp);
    expect(task.value).toMatchObject({
      candidateGroupsList: ['xa-05830/reception'],
      customHeaders: { name: 'Bước appraise' },
    });
  });
});

describe('a user task', () => {
  it('claimed by two at the same moment goes to one of them', async () => {
    const key = await taskOf(await open('D-4'), 'appraise');
    const claims = ['lan', 'minh'].map((officer) => test.engine.userTasks.assign(key, officer));
    expect((await outcomes(...claims)).sort()).toEqual(['already-assigned', 'done']);
  });

  it('is given back, passed on and changed', async () => {
    const { assign, unassign, update } = test.engine.userTasks;
    const key = await taskOf(await open('D-5'), 'appraise');
    await assign(key, 'lan', { action: 'claim:1' });
    await unassign(key);
    await assign(key, 'minh');
    await assign(key, 'lan', { allowOverride: true, action: 'assign:2' });
    await update(key, { dueDate: '2030-01-02T03:04:05Z' });
    const updated = await test.collector.until('USER_TASK', (r) => r.key === key && r.intent === 'UPDATED');
    expect(updated.value).toMatchObject({ assignee: 'lan', dueDate: '2030-01-02T03:04:05Z' });
  });

  it('is completed once; its record says by whom, by which action and with what', async () => {
    const instance = await open('D-6');
    const key = await taskOf(instance, 'appraise');
    await test.engine.userTasks.assign(key, 'lan');
    const { complete } = test.engine.userTasks;
    await complete(key, { variables: { decision: 'approve' }, action: 'complete:7' });
    expect(await outcomes(complete(key))).toEqual(['not-found']);
    const completed = await test.collector.until(
      'USER_TASK',
      (r) => r.key === key && r.intent === 'COMPLETED',
    );
    expect(completed.value).toMatchObject({
      assignee: 'lan',
      action: 'complete:7',
      variables: { decision: 'approve' },
    });
    await taskOf(instance, 'approve');
  });

  it('that stands beside the others is cancelled when the dossier ends', async () => {
    const instance = await open('D-7');
    for (const step of ['appraise', 'approve']) {
      await test.engine.userTasks.complete(await taskOf(instance, step), {
        variables: { decision: 'approve' },
      });
    }
    const cancelled = await test.collector.until(
      'USER_TASK',
      ({ intent, value }) => intent === 'CANCELED' && value.processInstanceKey === instance,
    );
    expect(cancelled.value.elementId).toBe('withdraw');
  });

  it('of an unknown or guessed key is not found', async () => {
    const { complete } = test.engine.userTasks;
    expect(await outcomes(complete('2251799899999999'), complete('123'), complete('../topology'))).toEqual(
      Array(3).fill('not-found'),
    );
  });
});

describe('a running dossier', () => {
  it('moves to another version with its open user task', async () => {
    await test.engine.deploy([dossierProcess('moving', ['appraise'])]);
    const variables = { agencies: { commune: 'xa-05830' } };
    const message = { name: 'receive:moving', correlationKey: 'M-1', timeToLiveMs: 60_000, variables };
    await test.engine.publish(message);
    const opened = await test.collector.until(
      'MESSAGE_START_EVENT_SUBSCRIPTION',
      ({ value }) => value.correlationKey === 'M-1',
    );
    const { processInstanceKey } = opened.value;
    const key = await taskOf(processInstanceKey, 'appraise');
    const deployed = await test.engine.deploy([dossierProcess('moving', ['examine', 'approve'])]);
    const targetProcessDefinitionKey = deployed[0]?.key ?? '';

    const withdraw = { source: 'withdraw', target: 'withdraw' };
    const incomplete = test.engine.migrate({
      processInstanceKey,
      targetProcessDefinitionKey,
      mappings: [withdraw],
    });
    expect(await outcomes(incomplete)).toEqual(['wrong-state']);

    const mappings = [withdraw, { source: 'appraise', target: 'examine' }];
    await test.engine.migrate({ processInstanceKey, targetProcessDefinitionKey, mappings });
    const migrated = await test.collector.until('USER_TASK', (r) => r.key === key && r.intent === 'MIGRATED');
    expect(migrated.value).toMatchObject({ elementId: 'examine', processDefinitionVersion: 2 });
    await test.engine.userTasks.complete(key, { variables: { decision: 'approve' } });
    await taskOf(processInstanceKey, 'approve');
  });

  it('is cancelled once', async () => {
    const instance = await open('D-8');
    await taskOf(instance, 'withdraw');
    await test.engine.cancel(instance);
    expect(await outcomes(test.engine.cancel(instance))).toEqual(['not-found']);
    await test.collector.until(
      'PROCESS_INSTANCE',
      ({ intent, value }) =>
        intent === 'ELEMENT_TERMINATED' &&
        value.bpmnElementType === 'PROCESS' &&
        value.processInstanceKey === instance,
    );
  });

  it('with an incident goes on once its cause is gone', async () => {
    await test.engine.deploy([serviceProcess('stuck', 'never', '=assert(missing, missing != null)')]);
    const { processInstanceKey } = await test.engine.start('stuck', {});
    const incident = await test.collector.until(
      'INCIDENT',
      ({ intent, value }) => intent === 'CREATED' && value.processInstanceKey === processInstanceKey,
    );
    expect(incident.value).toMatchObject({ errorType: 'IO_MAPPING_ERROR', elementId: 'notify' });
    await test.engine.setVariables(processInstanceKey, { missing: 'here now' });
    await test.engine.resolveIncident(incident.key);
    await test.collector.until('INCIDENT', (r) => r.key === incident.key && r.intent === 'RESOLVED');
    const job = await test.collector.until(
      'JOB',
      ({ value }) => value.processInstanceKey === processInstanceKey,
    );
    await test.engine.completeJob(job.key);
    expect(await outcomes(test.engine.completeJob(job.key))).toEqual(['not-found']);
  });
});

describe('a job worker', () => {
  it('completes jobs with what its handler answers', async () => {
    await test.engine.deploy([serviceProcess('notified', 'notify')]);
    const worker = test.engine.work('notify', (job) =>
      Promise.resolve({ kind: 'completed', variables: { notified: job.variables.who } }),
    );
    const { processInstanceKey } = await test.engine.start('notified', { who: 'Nguyễn Thị Lan' });
    await test.collector.until(
      'JOB',
      ({ intent, value }) => intent === 'COMPLETED' && value.processInstanceKey === processInstanceKey,
    );
    await worker.close();
  });

  it('whose handler throws leaves an incident that names the reason, and can be tried again', async () => {
    await test.engine.deploy([serviceProcess('failing', 'fail')]);
    let mended = false;
    const worker = test.engine.work('fail', () =>
      mended
        ? Promise.resolve({ kind: 'completed' })
        : Promise.reject(new Error('The tax office does not answer')),
    );
    const { processInstanceKey } = await test.engine.start('failing', {});
    const incident = await test.collector.until(
      'INCIDENT',
      ({ intent, value }) => intent === 'CREATED' && value.processInstanceKey === processInstanceKey,
    );
    expect(incident.value).toMatchObject({ errorMessage: 'The tax office does not answer' });
    mended = true;
    await test.engine.resolveIncident(incident.key, { jobKey: incident.value.jobKey, retries: 1 });
    await test.collector.until(
      'JOB',
      ({ intent, value }) => intent === 'COMPLETED' && value.processInstanceKey === processInstanceKey,
    );
    await worker.close();
  });
});
