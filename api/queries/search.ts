import { searchWordsFor } from '../models/searchWords';

/** Every word of what is typed must begin a word of what is found, whatever its accents and case. */
export function searchFilterFor(q: string | undefined): Record<string, unknown>[] {
  // The words hold letters and digits only, so nothing in them means anything to a regular expression.
  return searchWordsFor(q ?? '').map((word) => ({ searchWords: { $regex: `^${word}` } }));
}

/** The same, in memory. */
export function matches(words: readonly string[], q: string | undefined): boolean {
  return searchWordsFor(q ?? '').every((word) => words.some((one) => one.startsWith(word)));
}
