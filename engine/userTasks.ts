import { request } from 'undici';
import { answerWithinMs } from './deadline';
import type { UserTaskCommands } from './engine';
import { fromFetch, fromRest } from './errors';
import { checkKey } from './keys';
import type { Key } from './records';
import { withPatience } from './retry';

interface Command {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: object;
  repeatable?: boolean;
}

/**
 * Zeebe user tasks are commanded by REST alone in 8.5. undici's `request` keeps its connections open as `fetch` does,
 * and costs a fifth of it.
 */
export function createUserTaskCommands(restAddress: string, patienceMs: number): UserTaskCommands {
  const send = (key: Key, { method, path, body, repeatable = false }: Command) => {
    const url = new URL(`/v1/user-tasks/${checkKey(key)}${path}`, restAddress);
    return withPatience(() => ask(url, method, body), { patienceMs, repeatable });
  };
  return {
    assign: async (key, assignee, { allowOverride = false, action } = {}) =>
      send(key, { method: 'POST', path: '/assignment', body: { assignee, allowOverride, action } }),
    unassign: async (key) => send(key, { method: 'DELETE', path: '/assignee', repeatable: true }),
    update: async (key, changeset, action) =>
      send(key, { method: 'PATCH', path: '', body: { changeset, action }, repeatable: true }),
    complete: async (key, { variables, action } = {}) =>
      send(key, { method: 'POST', path: '/completion', body: { variables, action } }),
  };
}

async function ask(url: URL, method: Command['method'], body?: object): Promise<void> {
  const response = await request(url, {
    method,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: body && JSON.stringify(body),
    headersTimeout: answerWithinMs,
    bodyTimeout: answerWithinMs,
  }).catch((error: unknown) => {
    throw fromFetch(error);
  });
  // Read in any case: an unread body keeps its connection from being used again.
  const text = await response.body.text();
  if (response.statusCode >= 300) throw fromRest(response.statusCode, detailOf(text));
}

function detailOf(text: string): string {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown };
    return typeof detail === 'string' ? detail : text;
  } catch {
    return text;
  }
}
