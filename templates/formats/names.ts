const alphabet = new Intl.Collator('vi');

const givenNameFirst = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
};

/** Order of people in a list: by given name, which comes last, in the Vietnamese alphabet. */
export const compareNames = (a: string, b: string): number =>
  alphabet.compare(givenNameFirst(a), givenNameFirst(b));

/** Order of anything else with a Vietnamese name. */
export const compareWords = (a: string, b: string): number => alphabet.compare(a, b);
