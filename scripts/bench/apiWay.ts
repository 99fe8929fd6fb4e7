import type { ProcedureEntry } from '../../processes';
import type { Answer, Client } from '../testing/client';
import { receiptFor } from '../testing/paperwork';
import type { StepAnswer } from '../testing/paperwork';
import { pause } from './figures';
import type { Way } from './load';

export interface WorklistItem {
  key: string;
  elementId: string;
  dossierCode: string;
}

export interface ApiOptions {
  entry: ProcedureEntry;
  answers: Map<string, StepAnswer>;
  /** One officer a role, the receiving one first. */
  officers: Client[];
  /** How often each officer's worklist is looked at. */
  lookEveryMs: number;
}

export interface ApiWay extends Way {
  /** Dossiers that the officers leave alone, because a measurement handles them itself. */
  reserved: Set<string>;
  stop(): void;
}

const lastStep = 'hand-over';
const nothing: { body: { items: WorklistItem[] } } = { body: { items: [] } };

/** Officers at their worklists: each looks every now and then, claims what is there, and completes it. */
export function apiWay({ entry, answers, officers, lookEveryMs }: ApiOptions): ApiWay {
  const reserved = new Set<string>();
  const taken = new Set<string>();
  let stopped = false;
  let doneListener: () => void = () => undefined;
  let begun = 0;
  let ended = 0;
  let steps = 0;

  const work = async (officer: Client, task: WorklistItem) => {
    await carryOut(officer, task, answers);
    steps += 1;
    if (task.elementId !== lastStep) return;
    ended += 1;
    doneListener();
  };
  const look = async (officer: Client) => {
    while (!stopped) {
      const { body } = begun > ended ? await findClaimable(officer) : nothing;
      for (const task of body.items.filter(
        ({ key, dossierCode }) => !taken.has(key) && !reserved.has(dossierCode),
      )) {
        taken.add(task.key);
        void work(officer, task).catch(() => taken.delete(task.key));
      }
      await pause(lookEveryMs);
    }
  };
  for (const officer of officers) void look(officer);

  return {
    reserved,
    begin: async () => {
      begun += 1;
      await receive(officers, entry, `Nguyễn Văn An ${String(begun)}`);
    },
    onDone: (listener) => {
      doneListener = listener;
    },
    stepsDone: () => steps,
    stop: () => {
      stopped = true;
    },
  };
}

export const findClaimable = (officer: Client, query = '') =>
  officer.get<{ items: WorklistItem[] }>(`/api/worklist?scope=claimable&size=100${query}`);

/** @returns the new dossier's code */
export async function receive([desk]: Client[], entry: ProcedureEntry, name: string): Promise<string> {
  const answer = await desk?.post<{ code: string }>('/api/dossiers', receiptFor(entry, name));
  if (answer?.status !== 201) throw new Error(`not received: ${JSON.stringify(answer?.body)}`);
  return answer.body.code;
}

/** Claims and completes, as two requests of one officer. */
export async function carryOut(
  officer: Client,
  { key, elementId }: WorklistItem,
  answers: Map<string, StepAnswer>,
): Promise<void> {
  await must(() => officer.post(`/api/user-tasks/${key}/claim`, {}));
  await must(() => officer.post(`/api/user-tasks/${key}/complete`, answers.get(elementId)));
}

/** Under full load the answer may be "not just now", or the claim not be seen yet: asked again, as a person would. */
async function must(ask: () => Promise<Answer>, attempts = 10): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { status, body } = await ask();
    if (status < 300) return;
    if (attempt === attempts) throw new Error(`refused: ${JSON.stringify(body)}`);
    await pause(100);
  }
}
