import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Client } from './client';

/** Requests that one officer's client has open at a time. */
const sideBySide = 6;
export const againAfterMs = 200;
/** Longer than any part of the system takes to come back on a busy machine. */
const patienceMs = 180_000;

/** Sends the same request under the same key until it is done. */
export async function persist<T>(
  client: Client,
  path: string,
  body: unknown,
  key: string,
): Promise<Answer<T>> {
  for (const until = Date.now() + patienceMs; ; await pause(againAfterMs)) {
    const answer = await client.post<T>(path, body, { 'idempotency-key': key }).catch(() => null);
    if (answer && answer.status < 300) return answer;
    if (Date.now() > until || (answer && !mayHelp(answer)))
      throw new Error(`${path} (${key}): ${JSON.stringify(answer?.body)}`);
  }
}

/** Nothing answered, something behind was down, or the claim is not shown yet. */
const mayHelp = ({ status, body }: Answer) =>
  status >= 500 || (body as { code?: string }).code === 'not-claimed';

/** Some at a time, each after another. */
export async function inTurns<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const turn = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: sideBySide }, turn));
}
