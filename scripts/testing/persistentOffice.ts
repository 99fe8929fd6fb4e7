import { setTimeout as pause } from 'node:timers/promises';
import { loadProcedures } from '../../processes';
import type { Answer, Client } from './client';
import { answersFor, receiptFor } from './paperwork';
import type { StepAnswer } from './paperwork';
import type { Stack } from './stack';

/** A commune's procedure: the fewest steps of the catalogue. */
const procedureCode = '1.009073';
const receiving = 'reception-commune';
const lastStep = 'hand-over';

/** Its way forward, and who does each step. */
export const wayForward = ['appraise', 'sign', 'issue', lastStep];
const officers = ['specialist-commune', 'leader-commune', 'clerk-commune', receiving];

const sideBySide = 6;
const againAfterMs = 200;

interface Task {
  key: string;
  elementId: string;
}

/** Dossiers under way. */
export interface Batch {
  /** What the desk was told, by the Idempotency-Key it used. */
  received: Map<string, string>;
  handedOver: number;
  /** Resolves when every dossier has been handed over; rejects at the first answer that should not have come. */
  finished: Promise<void>;
}

/** A commune's office whose clients take no silence for an answer. */
export interface PersistentOffice {
  /** Receives so many dossiers, under keys of this name, and works on each to its end. */
  workOn(name: string, count: number): Batch;
}

export async function openOffice(stack: Stack): Promise<PersistentOffice> {
  const entry = loadProcedures().find(({ code }) => code === procedureCode);
  if (!entry) throw new Error(`The catalogue has no ${procedureCode}`);
  const answers = await answersFor(entry);
  const clients = await Promise.all(officers.map((username) => stack.signIn(username)));
  const desk = await stack.signIn(receiving);
  return {
    workOn: (name, count) => {
      const batch: Batch = { received: new Map(), handedOver: 0, finished: Promise.resolve() };
      const keys = Array.from({ length: count }, (_, at) => `${name}-${String(at)}`);
      const receiveOne = async (key: string) => {
        const { body } = await persist<{ code: string }>(
          desk,
          '/api/dossiers',
          receiptFor(entry, 'Lý Thị Mỵ'),
          key,
        );
        batch.received.set(key, body.code);
      };
      const work = clients.map((client) => workThrough(client, answers, batch, count));
      batch.finished = Promise.all([inTurns(keys, receiveOne), ...work]).then(() => undefined);
      return batch;
    },
  };
}

/** An officer's day: looks at the worklist, does what is there, looks again. */
async function workThrough(
  officer: Client,
  answers: Map<string, StepAnswer>,
  batch: Batch,
  count: number,
): Promise<void> {
  const seen = new Set<string>();
  while (batch.handedOver < count) {
    const found = await officer
      .get<{ items: Task[] }>('/api/worklist?scope=claimable&size=100')
      .catch(() => null);
    const fresh = found?.status === 200 ? found.body.items.filter(({ key }) => !seen.has(key)) : [];
    for (const { key } of fresh) seen.add(key);
    await inTurns(fresh, async (task) => {
      await carryOut(officer, task, answers.get(task.elementId));
      if (task.elementId === lastStep) batch.handedOver += 1;
    });
    await pause(againAfterMs);
  }
}

async function carryOut(officer: Client, { key }: Task, answer: StepAnswer | undefined): Promise<void> {
  await persist(officer, `/api/user-tasks/${key}/claim`, {}, `claim-${key}`);
  await persist(officer, `/api/user-tasks/${key}/complete`, answer, `complete-${key}`);
}

/** Sends the same request under the same key until it is done. */
async function persist<T>(client: Client, path: string, body: unknown, key: string): Promise<Answer<T>> {
  for (;;) {
    const answer = await client.post<T>(path, body, { 'idempotency-key': key }).catch(() => null);
    if (answer && answer.status < 300) return answer;
    if (answer && !mayHelp(answer)) throw new Error(`${path} (${key}): ${JSON.stringify(answer.body)}`);
    await pause(againAfterMs);
  }
}

/** Nothing answered, something behind was down, or the claim is not shown yet. */
const mayHelp = ({ status, body }: Answer) =>
  status >= 500 || (body as { code?: string }).code === 'not-claimed';

/** Some at a time, each after another. */
async function inTurns<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const turn = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: sideBySide }, turn));
}
