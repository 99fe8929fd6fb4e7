import type { Place } from './formFault';

export type Json = Record<string, unknown>;

/** An object of JSON and nothing else. */
export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** form-js's own notes of where a field stands. */
const ignored = ['layout'];

/** What is not understood is not kept in silence: `__proto__` and its like are refused here, too. */
export function onlyKnown(given: Json, known: readonly string[], place: Place): void {
  for (const key of Object.keys(given))
    if (!known.includes(key) && !ignored.includes(key))
      place.fault('form-unknown-part', { part: key.slice(0, 60) });
}

/** A text that people read: no markup, no expression, no control characters. Absent and blank are ''. */
export function readText(given: unknown, place: Place, most: number): string {
  if (given === undefined || given === null) return '';
  if (typeof given !== 'string') return place.fault('form-bad-text') ?? '';
  const text = given.normalize('NFC').trim();
  if (text.length > most) return place.fault('form-too-long', { most }) ?? '';
  return isPlain(text) ? text : (place.fault('form-bad-text') ?? '');
}

function isPlain(text: string): boolean {
  const markup = /<[a-z!/?]|javascript:|\{\{|^=/i.test(text);
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return !markup && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text);
}

/** A finite number between these, or nothing. */
export function readNumber(given: unknown, place: Place, [min, max]: [number, number]): number | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  if (typeof given === 'number' && Number.isFinite(given) && given >= min && given <= max) return given;
  return place.fault('form-bad-number', { min, max });
}

export function readBoolean(given: unknown, place: Place): boolean | undefined {
  if (given === undefined || given === null) return undefined;
  return typeof given === 'boolean' ? given : place.fault('form-bad-choice');
}

/** One of these, or nothing. */
export function readOneOf<T extends string>(
  given: unknown,
  offered: readonly T[],
  place: Place,
): T | undefined {
  if (given === undefined || given === null || given === '') return undefined;
  return offered.find((one) => one === given) ?? place.fault('form-bad-choice');
}

/** Without what is absent: the same field is written the same way. */
export const present = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

export const isDecisions = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-zA-Z][\w-]{0,59}(,[a-zA-Z][\w-]{0,59}){0,19}$/.test(value);

/** The same in FEEL, as form-js has it. */
export const hiddenUnless = (shownFor: string): string =>
  `=${shownFor
    .split(',')
    .map((decision) => `decision != "${decision}"`)
    .join(' and ')}`;

export function idOf({ id }: Record<string, unknown>, place: Place): string {
  if (typeof id === 'string' && /^[A-Za-z][\w-]{0,79}$/.test(id)) return id;
  return place.fault('form-bad-key', { key: shortened(id) }) ?? '';
}

const shortened = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 60) : typeof value);
