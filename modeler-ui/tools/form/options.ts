export interface Option {
  value: string;
  label: string;
}

/** "Yêu cầu bổ sung" as `yeu-cau-bo-sung`: what the process keeps, never shown and never typed. */
const slugOf = (label: string): string =>
  label
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

/**
 * Options out of lines of text. One that is called as before keeps its value; where as many lines were reworded as there
 * were, each keeps its own: arrows and dossiers know the value. A new one gets a value of its own.
 */
export function optionsFrom(text: string, before: readonly Option[]): Option[] {
  const labels = [...new Set(text.split('\n').flatMap((line) => line.normalize('NFC').trim() || []))];
  const known = new Map(before.map(({ label, value }) => [label, value]));
  const reworded = labels.length === before.length;
  const used = new Set(labels.flatMap((label) => known.get(label) ?? []));
  return labels.map((label, place) => {
    const own = known.get(label);
    if (own !== undefined) return { value: own, label };
    const former = reworded ? before[place] : undefined;
    const value = former && !used.has(former.value) ? former.value : freeValue(slugOf(label), used);
    used.add(value);
    return { value, label };
  });
}

function freeValue(slug: string, used: Set<string>): string {
  const base = /^[a-z]/.test(slug) ? slug : `o-${slug || 'moi'}`;
  for (let number = 1; ; number += 1) {
    const value = number === 1 ? base : `${base}-${String(number)}`;
    if (!used.has(value)) return value;
  }
}
