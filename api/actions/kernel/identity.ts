import { createHash, randomUUID } from 'node:crypto';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The action's id: the same officer with the same key asks for the same action; without a key, a new one. */
export function actionIdFor(username: string, idempotencyKey: string | undefined): string {
  return idempotencyKey
    ? sha256(`${username}\n${idempotencyKey}`).slice(0, 32)
    : randomUUID().replaceAll('-', '');
}

/** A hash of what is asked, whatever the order of its fields. */
export function fingerprintOf(name: string, params: unknown, input: unknown): string {
  return sha256(JSON.stringify(inOrder([name, params, input])));
}

/** Fields sorted; a file's content stands as its hash. */
function inOrder(value: unknown): unknown {
  if (value instanceof Uint8Array) return createHash('sha256').update(value).digest('hex');
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, inOrder(field)]));
}

/** What the engine's commands carry and its records bring back: `<name>:<actionId>`. */
export function commandTagFor(name: string, actionId: string): string {
  return `${name}:${actionId}`;
}
