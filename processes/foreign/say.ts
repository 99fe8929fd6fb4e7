import type { Text } from '../rules/rule';
import type { Loss } from './target';
import { words } from './words';

export type Code = keyof typeof words;

/** A sentence of `words` with what it is about filled in, in both languages. */
export function text(code: Code, params: Record<string, string | number> = {}): Text {
  const filled = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (whole, key: string) => String(params[key] ?? whole));
  return { vi: filled(words[code].vi), en: filled(words[code].en) };
}

export function loss(
  code: Code,
  kind: Loss['kind'],
  elementId: string,
  params: Record<string, string | number> = {},
): Loss {
  return { code, kind, elementId, text: text(code, params) };
}

/** Long texts are told by their beginning. */
export const short = (value: string): string => (value.length > 120 ? `${value.slice(0, 117)}…` : value);
