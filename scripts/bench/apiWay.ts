import type { ProcedureEntry } from '../../processes';
import type { Client } from '../testing/client';
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

/** Officers at their worklists: each looks every now and then, claims what is there, and completes it. */
export function apiWay({ entry, answers, officers, lookEveryMs }: ApiOptions): ApiWay {
  const reserved = new Set<string>();
  const taken = new Set<string>();
  let stopped = false;
  let doneListener: () => void = () => undefined;
  let begun = 0;

  const work = async (officer: Client, task: WorklistItem) => {
    await carryOut(officer, task, answers);
    if (task.elementId === lastStep) doneListener();
  };
  const look = async (officer: Client) => {
    while (!stopped) {
      const { body } = await findClaimable(officer);
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
  const claimed = await officer.post(`/api/user-tasks/${key}/claim`, {});
  if (claimed.status >= 300) throw new Error(`not claimed: ${JSON.stringify(claimed.body)}`);
  const completed = await officer.post(`/api/user-tasks/${key}/complete`, answers.get(elementId));
  if (completed.status >= 300) throw new Error(`not completed: ${JSON.stringify(completed.body)}`);
}
