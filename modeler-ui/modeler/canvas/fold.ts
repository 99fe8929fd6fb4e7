/** A text without accents and capitals, letter for letter as long: "Thẩm định" is found by "tham dinh". */
export function folded(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => letter.normalize('NFD').charAt(0).replace('đ', 'd').replace('Đ', 'd').toLowerCase())
    .join('');
}

export interface Token {
  value: string;
  match: boolean;
}

/** The text cut at what is looked for; null where it is not in it. */
export function cutAt(text: string, wanted: string): Token[] | null {
  const shown = text.normalize('NFC');
  const at = folded(shown).indexOf(folded(wanted.trim()));
  if (at < 0) return null;
  const end = at + folded(wanted.trim()).length;
  const tokens = [
    { value: shown.slice(0, at), match: false },
    { value: shown.slice(at, end), match: true },
    { value: shown.slice(end), match: false },
  ];
  return tokens.filter(({ value }) => value !== '');
}
