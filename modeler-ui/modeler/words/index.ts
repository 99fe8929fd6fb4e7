import type { Language } from '../../../processes/rules';
import { en } from './en';
import { vi } from './vi';

export type Word = keyof typeof vi;
export type Say = (word: Word, params?: Record<string, string | number>) => string;

const all = { vi, en };

/** Says the modeler's words in that language; `{name}` stands for a parameter. */
export function wordsFor(language: Language): Say {
  return (word, params = {}) =>
    all[language][word].replace(/\{(\w+)\}/g, (_match, name: string) => String(params[name] ?? ''));
}
