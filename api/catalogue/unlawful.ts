import { loadAgencies } from '../../processes';
import { resolveEntry } from '../../processes/catalogue/resolve';
import type { CatalogueEntry } from '../../processes/catalogue/schema';
import { createChecker, type CheckProcedure } from '../../processes/checkProcedure';
import { finding, type ImportFinding, type ImportPlan } from '../../processes/import';
import { explain } from '../../processes/rules';

/** New and changed procedures whose process the rules do not let pass, each with its row. */
export async function unlawfulIn({ added, changed }: ImportPlan): Promise<ImportFinding[]> {
  const check = checkerOfEntries(createChecker());
  const found: ImportFinding[] = [];
  for (const { row, entry } of [...added, ...changed]) {
    if (entry.withdrawn) continue;
    const place = row === null ? {} : { row };
    for (const text of await check(entry))
      found.push(finding('breaks-rule', place, { code: entry.code, ...text }));
  }
  return found;
}

/** What is wrong, in both languages. */
interface Text {
  vi: string;
  en: string;
}

function checkerOfEntries(check: CheckProcedure): (entry: CatalogueEntry) => Promise<Text[]> {
  const agencies = new Map(loadAgencies().map((agency) => [agency.id, agency]));
  return async (entry) => {
    const findings = await check(resolveEntry(entry, agencies));
    return findings
      .filter(({ severity }) => severity === 'error')
      .map((each) => ({ vi: explain(each, 'vi'), en: explain(each, 'en') }));
  };
}
