import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from './client';
import { addColleague, historyWith, linesOf } from './evidence';
import { answersFor } from './paperwork';
import type { StepAnswer } from './paperwork';
import { procedureOf, receiveDossier } from './reception';
import { startStack } from './stack';
import type { Stack } from './stack';

const step = 'appraise';

let stack: Stack;
let desk: Client;
let auditor: Client;
let officers: Client[];
let answers: Map<string, StepAnswer>;

const entry = () => procedureOf('2.000205');

beforeAll(async () => {
  stack = await startStack();
  await addColleague(stack.mongodbUrl, 'specialist', 'specialist-2');
  desk = await stack.signIn('reception');
  auditor = await stack.signIn('auditor');
  officers = [await stack.signIn('specialist'), await stack.signIn('specialist-2')];
  answers = await answersFor(entry());
}, 300_000);

afterAll(() => stack.stop(), 60_000);

interface Task {
  key: string;
  dossierCode: string;
}

/** A task of a new dossier, as soon as an officer finds it in the worklist. */
async function newTask(): Promise<Task> {
  const code = await receiveDossier(desk, entry());
  for (;;) {
    const path = `/api/worklist?scope=claimable&q=${code}`;
    const found = await officers[0]?.get<{ items: Task[] }>(path);
    const task = found?.body.items.find(({ dossierCode }) => dossierCode === code);
    if (task) return task;
    await pause(50);
  }
}

const timesTold = async (line: string, { dossierCode }: Task) => {
  const history = await historyWith(auditor, dossierCode, (entry) => linesOf([entry]).includes(line));
  return linesOf(history).filter((told) => told === line).length;
};

test('of two officers who claim a task at the same moment one wins, and the other is told who has it', async () => {
  const task = await newTask();
  const claims = officers.map(async (officer) => {
    const { status, body } = await officer.post(`/api/user-tasks/${task.key}/claim`, {});
    return { status, body: body as { code?: string; detail?: string }, officer };
  });
  const [won, lost] = (await Promise.all(claims)).sort((a, b) => a.status - b.status);
  expect([won?.status, lost?.status]).toEqual([200, 409]);
  expect(lost?.body.code).toBe('already-assigned');
  expect(lost?.body.detail).toContain(`(${String(won?.officer.username)})`);
  expect(await timesTold(`task-assigned ${step}`, task)).toBe(1);
}, 60_000);

describe('the same request, sent twice with one Idempotency-Key', () => {
  const twice = {
    'one after the other': async <T>(send: () => Promise<T>) => [await send(), await send()],
    'at the same moment': <T>(send: () => Promise<T>) => Promise.all([send(), send()]),
  };

  test.each(Object.entries(twice))(
    '%s claims once and completes once, and is answered alike',
    async (when, sendTwice) => {
      const task = await newTask();
      for (const [name, body] of [
        ['claim', {}],
        ['complete', answers.get(step)],
      ] as const) {
        const headers = { 'idempotency-key': `${name} ${when}` };
        const sent = await sendTwice(async () =>
          officers[0]?.post(`/api/user-tasks/${task.key}/${name}`, body, headers),
        );
        expect(sent.map((answer) => answer?.status)).toEqual([200, 200]);
        expect(sent[0]?.body).toEqual(sent[1]?.body);
      }
      expect(await timesTold(`task-completed ${step}`, task)).toBe(1);
      expect(await timesTold(`task-assigned ${step}`, task)).toBe(1);
    },
    60_000,
  );
});
