/** Without case, accents and signs: "Lãnh đạo phòng" is "lanh dao phong". */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/đ/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** From 0 to 1: how many of the words of one text are in the other. */
export function likeness(one: string, other: string): number {
  const [a, b] = [new Set(plain(one).split(' ')), new Set(plain(other).split(' '))];
  const common = [...a].filter((word) => word !== '' && b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}
