import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from './client';
import { answersFor, receiptFor } from './paperwork';
import type { StepAnswer } from './paperwork';
import { againAfterMs, inTurns, persist } from './persist';
import { procedureOf } from './reception';
import type { Stack } from './stack';

/** A commune's procedure: the fewest steps of the catalogue. */
const procedureCode = '1.009073';
const receiving = 'reception-commune';
const lastStep = 'hand-over';

/** Its way forward, and who does each step. */
export const wayForward = ['appraise', 'sign', 'issue', lastStep];
const officers = ['specialist-commune', 'leader-commune', 'clerk-commune', receiving];

/** Dossiers that the office has on its desks. */
const underWayAtMost = 60;

interface Task {
  key: string;
  elementId: string;
  dossierCode: string;
}

/** Dossiers under way. */
export interface Batch {
  /** What the desk was told, by the Idempotency-Key it used. */
  readonly received: Map<string, string>;
  /** Codes of those that have been handed over. */
  readonly handedOver: Set<string>;
  /** Rejects at the first answer that should not have come. */
  finished(): Promise<void>;
}

/** A commune's office whose clients take no silence for an answer. */
export interface PersistentOffice {
  /** Receives so many dossiers, under keys of this name, and works on each to its end. */
  workOn(name: string, count: number): Batch;
}

export async function openOffice(stack: Stack): Promise<PersistentOffice> {
  const entry = procedureOf(procedureCode);
  const answers = await answersFor(entry);
  const clients = await Promise.all(officers.map((username) => stack.signIn(username)));
  const desk = await stack.signIn(receiving);
  const receipt = receiptFor(entry, 'Lý Thị Mỵ');
  return {
    workOn: (name, count) => {
      const day = newDay(count);
      const keys = Array.from({ length: count }, (_, at) => `${name}-${String(at)}`);
      const receiving = inTurns(keys, async (key) => {
        while (day.received.size - day.handedOver.size > underWayAtMost && !day.isOver()) await pause(20);
        const { body } = await persist<{ code: string }>(desk, '/api/dossiers', receipt, key);
        day.received.set(key, body.code);
      });
      const working = clients.map((client) => workThrough(client, answers, day));
      const whole = Promise.all([receiving, ...working]).then(() => undefined);
      whole.catch(day.end);
      return { ...day, finished: () => whole };
    },
  };
}

interface Day extends Pick<Batch, 'received' | 'handedOver'> {
  isOver(): boolean;
  /** Before everything is done, because something went wrong. */
  end(): void;
}

function newDay(count: number): Day {
  const handedOver = new Set<string>();
  let ended = false;
  return {
    received: new Map(),
    handedOver,
    isOver: () => ended || handedOver.size === count,
    end: () => {
      ended = true;
    },
  };
}

/** Looks at the worklist, does what is there, looks again, until the day is over. */
async function workThrough(officer: Client, answers: Map<string, StepAnswer>, day: Day): Promise<void> {
  const seen = new Set<string>();
  while (!day.isOver()) {
    const fresh = (await findClaimable(officer)).filter(({ key }) => !seen.has(key));
    for (const { key } of fresh) seen.add(key);
    await inTurns(fresh, async (task) => {
      await carryOut(officer, task, answers.get(task.elementId));
      if (task.elementId === lastStep) day.handedOver.add(task.dossierCode);
    });
    await pause(againAfterMs);
  }
}

/** Empty also while nothing answers: it is looked again anyway. */
async function findClaimable(officer: Client): Promise<Task[]> {
  const path = '/api/worklist?scope=claimable&size=100';
  const answer = await officer.get<{ items: Task[] }>(path).catch(() => null);
  return answer?.status === 200 ? answer.body.items : [];
}

async function carryOut(officer: Client, { key }: Task, answer: StepAnswer | undefined): Promise<void> {
  await persist(officer, `/api/user-tasks/${key}/claim`, {}, `claim-${key}`);
  await persist(officer, `/api/user-tasks/${key}/complete`, answer, `complete-${key}`);
}
