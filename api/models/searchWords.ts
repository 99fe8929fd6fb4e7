const most = 60;
const longest = 40;

/**
 * The words of texts as search compares them: lower case, without accents, `đ` as `d`. A dossier's code gives
 * its parts. Bounded, for names come from people and the words are indexed.
 */
export function searchWordsFor(...texts: string[]): string[] {
  const plain = texts
    .join(' ')
    .slice(0, most * longest)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return [...new Set(words.map((word) => word.slice(0, longest)))].slice(0, most);
}
