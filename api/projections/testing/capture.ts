import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, Key } from '../../../engine';
import { startTestEngine } from '../../../engine/testing/testEngine';
import { is, type RecordCollector } from '../../../engine/testing/recordCollector';
import type { Opening } from '../../../processes';
import { exampleForm, exampleId, exampleProcess } from './exampleProcess';

interface Stage {
  engine: Engine;
  collector: RecordCollector;
}

/** Runs dossiers through a real engine, one of each fate, and writes down what it exports. */
export async function capture(folder: string): Promise<void> {
  const test = await startTestEngine();
  try {
    await test.engine.ready();
    await runDossiers(test);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const lines = test.collector.records.map((record) => JSON.stringify(record));
    writeFileSync(join(folder, 'dossiers.ndjson'), `${lines.join('\n')}\n`);
  } finally {
    await test.stop();
  }
}

async function runDossiers(stage: Stage): Promise<void> {
  await stage.engine.deploy([exampleForm, exampleProcess(1)]);
  await approvedAfterAnIncident(stage);
  await refusedAfterASupplement(stage);
  await withdrawnWhileWaiting(stage);
  await canceledByTheEngine(stage);
  await migratedAndReturned(stage);
}

async function approvedAfterAnIncident(stage: Stage): Promise<void> {
  const { engine, collector } = stage;
  await receive(stage, 1, 'Nguyễn Thị Đào');
  const appraise = await task(stage, 1, 'appraise');
  await engine.userTasks.assign(appraise, 'specialist', { allowOverride: false, action: 'claim:a1' });
  await engine.userTasks.unassign(appraise);
  await engine.userTasks.assign(appraise, 'specialist', { allowOverride: false, action: 'claim:a2' });
  await engine.userTasks.assign(appraise, 'specialist2', { allowOverride: true, action: 'assign:a3' });
  await complete(stage, appraise, 'forward', 'a4', { comment: 'Đủ điều kiện' });
  const approve = await task(stage, 1, 'approve');
  await engine.userTasks.assign(approve, 'leader', { action: 'claim:a5' });
  await complete(stage, approve, 'unknown', 'a6');
  const incident = await collector.until('INCIDENT', ({ intent }) => intent === 'CREATED');
  await engine.setVariables(incident.value.processInstanceKey, { approveDecision: 'approve' });
  await engine.resolveIncident(incident.key);
  await handOver(stage, 1);
}

async function refusedAfterASupplement(stage: Stage): Promise<void> {
  await receive(stage, 2, 'Trần Văn Bình');
  await work(stage, 2, 'appraise', 'supplement');
  await work(stage, 2, 'askSupplement', 'issued');
  await work(stage, 2, 'waitSupplement', 'supplemented');
  await work(stage, 2, 'appraiseAgain', 'forward');
  await work(stage, 2, 'approve', 'refuse');
}

async function withdrawnWhileWaiting(stage: Stage): Promise<void> {
  await receive(stage, 3, 'Lê Hoàng Ân');
  await work(stage, 3, 'appraise', 'supplement');
  await work(stage, 3, 'askSupplement', 'issued');
  await task(stage, 3, 'waitSupplement');
  await work(stage, 3, 'withdraw', 'withdrawn');
}

async function canceledByTheEngine(stage: Stage): Promise<void> {
  await receive(stage, 4, 'Phạm Thị Yến');
  await task(stage, 4, 'appraise');
  await stage.engine.cancel(await instanceOf(stage, 4));
}

async function migratedAndReturned(stage: Stage): Promise<void> {
  const { engine } = stage;
  await receive(stage, 5, 'Đặng Quốc Ưng');
  const appraise = await task(stage, 5, 'appraise');
  const deployed = await engine.deploy([exampleForm, exampleProcess(2)]);
  const [target] = deployed.filter(({ kind }) => kind === 'process');
  const mappings = ['appraise', 'withdraw'].map((id) => ({ source: id, target: id }));
  const processInstanceKey = await instanceOf(stage, 5);
  await engine.migrate({ processInstanceKey, targetProcessDefinitionKey: target?.key ?? '', mappings });
  await engine.userTasks.update(appraise, { dueDate: '2030-01-02T03:04:05Z' }, 'extend:b1');
  await work(stage, 5, 'appraise', 'forward');
  await work(stage, 5, 'approve', 'approve');
  await handOver(stage, 5);
}

async function handOver(stage: Stage, number: number): Promise<void> {
  await work(stage, number, 'return', 'returned');
}

const codeOf = (number: number) => `000.00.01.H55-261102-000${String(number)}`;

async function receive({ engine }: Stage, number: number, applicantName: string): Promise<void> {
  const dossierCode = codeOf(number);
  await engine.publish({
    name: `receive:${exampleId}`,
    correlationKey: dossierCode,
    messageId: dossierCode,
    timeToLiveMs: 60_000,
    variables: { ...openingFor(dossierCode, applicantName) },
  });
}

function openingFor(dossierCode: string, applicantName: string): Opening {
  return {
    dossierCode,
    agencies: { reception: 'xa-05830', commune: 'xa-05830' },
    dossier: {
      procedureCode: '1.000001',
      procedureName: 'Đăng ký ví dụ',
      applicantName,
      receivingAgency: 'xa-05830',
      receivedBy: 'reception',
      channel: 'counter',
      receivedAt: '2026-11-02T02:00:00Z',
      dueAt: '2026-11-09T10:00:00Z',
      afterSupplement: 'restart',
      actionId: 'a0',
    },
  };
}

async function instanceOf({ collector }: Stage, number: number): Promise<Key> {
  const begun = await collector.until(
    'MESSAGE_START_EVENT_SUBSCRIPTION',
    ({ value }) => value.correlationKey === codeOf(number),
  );
  return begun.value.processInstanceKey;
}

async function task(stage: Stage, number: number, elementId: string): Promise<Key> {
  const processInstanceKey = await instanceOf(stage, number);
  const created = await stage.collector.until(
    'USER_TASK',
    ({ intent, value }) =>
      intent === 'CREATED' &&
      value.processInstanceKey === processInstanceKey &&
      value.elementId === elementId,
  );
  return created.value.userTaskKey;
}

async function work(stage: Stage, number: number, elementId: string, decision: string): Promise<void> {
  const key = await task(stage, number, elementId);
  await stage.engine.userTasks.assign(key, `officer-${elementId}`, { action: `claim:c-${elementId}` });
  await complete(stage, key, decision, `d-${elementId}`);
}

async function complete(
  { engine, collector }: Stage,
  key: Key,
  decision: string,
  actionId: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  await engine.userTasks.complete(key, { variables: { decision, ...more }, action: `complete:${actionId}` });
  await collector.until(
    'USER_TASK',
    (record) => is(record, 'USER_TASK') && record.intent === 'COMPLETED' && record.value.userTaskKey === key,
  );
}

if (require.main === module) {
  void capture(join(__dirname, '../../../../api/projections/fixtures'));
}
