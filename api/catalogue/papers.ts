import type { Paper } from '../../processes';

/** Ends a paper that need not be handed in; so the published lists say it. */
const optional = /\s*\((nếu có|không bắt buộc|optional)\)\s*$/iu;

/** The papers of a procedure, one a line: "Bản sao giấy khai sinh (nếu có)". Ids are made of the names. */
export function papersIn(text: string): Paper[] {
  const names = text.split('\n').map((line) => line.replace(/^\s*(?:[-+*•]|\d+[.)])\s*/, '').trim());
  const ids = new Map<string, number>();
  return names.filter(Boolean).map((line) => {
    const base = idOf(line.replace(optional, ''));
    const number = (ids.get(base) ?? 0) + 1;
    ids.set(base, number);
    const id = number === 1 ? base : `${base}-${String(number)}`;
    return { id, name: line.replace(optional, ''), required: !optional.test(line) };
  });
}

const longestId = 40;

const idOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '') || 'giay-to';
