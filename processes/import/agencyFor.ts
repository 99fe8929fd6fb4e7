import type { CatalogueEntry } from '../catalogue/schema';
import type { Agency, Level } from '../types';
import type { Listed } from './listed';

/** Who may answer for a procedure. */
export interface Agencies {
  all: readonly Agency[];
  entries: readonly CatalogueEntry[];
}

export interface Answering {
  /** As published. */
  agency: string;
  /** Kept for the province alone: below it, the receiving office answers. */
  responsible?: string;
}

/** Above the departments, or departments as they are called since 2025; the field then tells which one it is here. */
const ofField =
  /(ủy|uỷ) ban nhân dân (cấp )?tỉnh|ubnd (cấp )?tỉnh|hội đồng nhân dân|sở nông nghiệp và môi trường|sở xây dựng|sở tài chính|sở nội vụ|sở khoa học và công nghệ|sở dân tộc và tôn giáo/u;

const local: Record<Exclude<Level, 'province'>, { name: string; words: RegExp }> = {
  district: { name: 'UBND cấp huyện', words: /huyện|quận|thị xã|thành phố|phòng|ủy ban|uỷ ban|ubnd/u },
  commune: { name: 'UBND cấp xã', words: /xã|phường|thị trấn|công an|quân sự|ủy ban|uỷ ban|ubnd/u },
};

/** The agency of a row; where the list names none, the usual one of its field. Null: the province has no such agency. */
export function agencyFor({ level, agency, field }: Listed, { all, entries }: Agencies): Answering | null {
  const lower = agency?.toLowerCase() ?? '';
  if (level !== 'province') {
    const { name, words } = local[level];
    return agency === undefined || words.test(lower) ? { agency: agency ?? name } : null;
  }
  const usual = agency === undefined || ofField.test(lower) ? usualIn(field, entries) : undefined;
  const responsible = usual ?? namedIn(lower, all);
  const name = all.find(({ id }) => id === responsible)?.name;
  return responsible === undefined || name === undefined ? null : { agency: agency ?? name, responsible };
}

/** The longest name of an agency that the text contains. */
function namedIn(text: string, all: readonly Agency[]): string | undefined {
  return all
    .filter(({ kind, parent }) => kind === 'department' || (kind === 'other' && parent === 'ubnd-tinh'))
    .map(({ id, name }) => ({ id, name: name.toLowerCase().replace(/ (tỉnh )?thái nguyên$/u, '') }))
    .filter(({ name }) => text.includes(name))
    .sort((a, b) => b.name.length - a.name.length)[0]?.id;
}

/** The agency that answers for most procedures of the field now. */
function usualIn(field: string, entries: readonly CatalogueEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { field: own, publishedField, responsible } of entries) {
    if (responsible !== undefined && (own === field || publishedField === field))
      counts.set(responsible, (counts.get(responsible) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
