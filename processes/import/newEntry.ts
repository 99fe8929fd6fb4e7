import { isOwnCode } from '../catalogue/codes';
import type { CatalogueEntry } from '../catalogue/schema';
import type { Flow } from '../patterns';
import type { Answering } from './agencyFor';
import type { Listed } from './listed';

/** An entry for a row that the catalogue did not have; its way of working is that of its level until it is designed. */
export function newEntry(
  listed: Listed,
  agency: Answering,
  code: string,
  like?: CatalogueEntry,
): CatalogueEntry {
  const { level, name, field, withdrawn } = listed;
  const entry: CatalogueEntry = {
    code,
    name,
    level,
    field,
    ...agency,
    limit: listed.limit ?? null,
    fee: listed.fee ?? '',
    result: listed.result ?? '',
    source: listed.source ?? 'Danh mục chính thức đã nhập',
    assumed: [
      ...(isOwnCode(code) ? ['code'] : []),
      ...(listed.agency === undefined ? ['agency'] : []),
      'flow',
    ],
    flow: like?.flow ?? usualFlow(listed),
  };
  if (listed.legalBasis) entry.legalBasis = listed.legalBasis;
  if (withdrawn) entry.withdrawn = true;
  return entry;
}

/** At the commune there is no division; what the provincial committee decides, a department submits. */
function usualFlow({ level, agency = '' }: Listed): Flow {
  if (level === 'commune') return { pattern: 'single-agency' };
  const decidedAbove = level === 'province' && /(ủy|uỷ) ban nhân dân|ubnd|hội đồng nhân dân/iu.test(agency);
  return { pattern: decidedAbove ? 'proposal' : 'division' };
}
