import { request } from 'undici';
import { ZBClient } from 'zeebe-node';
import type { EngineRecord } from '../../engine';
import type { Opening } from '../../processes';
import type { StepAnswer } from '../testing/paperwork';
import type { BareReceiver } from './bareReceiver';
import type { Way } from './load';

export interface RawOptions {
  zeebeAddress: string;
  restAddress: string;
  bpmnProcessId: string;
  opening: Opening;
  answers: Map<string, StepAnswer>;
  receiver: BareReceiver;
}

export interface RawWay extends Way {
  /** Milliseconds from the engine's answer to a completion until the next task's record is heard. */
  freshness: number[];
  close(): Promise<void>;
}

const isDossierEnd = ({ intent, value }: EngineRecord) =>
  intent === 'ELEMENT_COMPLETED' && 'bpmnElementType' in value && value.bpmnElementType === 'PROCESS';

const isTask = (record: EngineRecord): record is EngineRecord<'USER_TASK'> =>
  record.valueType === 'USER_TASK';

/** The same process driven with zeebe-node and the engine's REST, told of tasks by the exporter directly. */
export function rawWay(options: RawOptions): RawWay {
  const { zeebeAddress, restAddress, bpmnProcessId, opening, answers, receiver } = options;
  const client = new ZBClient(zeebeAddress, { loglevel: 'NONE', useTLS: false });
  const freshness: number[] = [];
  const answeredAt = new Map<string, number>();
  let doneListener: () => void = () => undefined;
  let begun = 0;
  let steps = 0;
  const command = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' };
    const url = `${restAddress}/v1/user-tasks/${path}`;
    const { statusCode, body: answer } = await request(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    await answer.dump();
    if (statusCode >= 300) throw new Error(`the engine answered ${statusCode}`);
  };
  const work = async ({ value }: EngineRecord<'USER_TASK'>) => {
    const { userTaskKey: key, processInstanceKey, elementId } = value;
    const { decision, variables } = answers.get(elementId) ?? { variables: {} };
    await retried(() => command(`${key}/assignment`, { assignee: 'raw', allowOverride: false }));
    const given = decision ? { ...variables, decision } : variables;
    await retried(() => command(`${key}/completion`, { action: 'complete', variables: given }));
    steps += 1;
    answeredAt.set(processInstanceKey, performance.now());
  };
  receiver.onRecord = (record) => {
    if (isDossierEnd(record)) doneListener();
    if (!isTask(record) || record.intent !== 'CREATED' || record.value.customHeaders['kind'] !== 'work')
      return;
    const since = answeredAt.get(record.value.processInstanceKey);
    if (since !== undefined) freshness.push(Math.max(0, performance.now() - since));
    void work(record).catch(() => undefined);
  };
  return {
    freshness,
    begin: async () => {
      begun += 1;
      const code = `RAW-${begun}-${String(process.pid)}`;
      const variables = { ...opening, dossierCode: code };
      const message = { correlationKey: code, messageId: code, timeToLive: 3_600_000, variables };
      await client.publishMessage({ ...message, name: `receive:${bpmnProcessId}` });
    },
    onDone: (listener) => {
      doneListener = listener;
    },
    stepsDone: () => steps,
    close: async () => {
      await client.close();
    },
  };
}

/** The engine says "not now" under load: asked again, as the application does. */
async function retried(ask: () => Promise<void>, attempts = 20): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}
