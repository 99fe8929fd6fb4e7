import { z } from 'zod';
import { patterns } from '../../processes';
import { catchUp, commitChange } from '../catalogue/changes';
import { findOwn, getImport, keepOwn } from '../catalogue/imports';
import { planProcedure } from '../catalogue/newProcedure';
import { verdictFor } from '../policy';
import type { Action } from './kernel/action';
import { lineOf, optional, textOf } from './kernel/texts';

const patternNames = patterns.map(({ name }) => name);

const input = z.object({
  code: z.string().trim().max(40).default(''),
  name: lineOf(500),
  level: z.enum(['province', 'district', 'commune']),
  field: lineOf(200),
  agency: z.string().trim().max(300).default(''),
  limitAmount: optional(z.coerce.number().int().min(1).max(2000)),
  limitUnit: z.enum(['working-days', 'calendar-days', 'working-hours', 'same-day']).default('working-days'),
  papers: textOf(10_000).default(''),
  fee: textOf(2_000).default(''),
  result: textOf(2_000).default(''),
  legalBasis: textOf(5_000).default(''),
  source: lineOf(500),
  pattern: optional(z.enum(patternNames)),
});

/** What the action does once: the change is the import with this id. */
export interface Planned {
  importId: string;
  code: string;
}

/**
 * A procedure that no list has yet is put into the catalogue, as an import of one row: in force with the process of its
 * pattern, and redesigned from there.
 */
export const addProcedure: Action<z.output<typeof input>, null, Planned, { code: string }> = {
  name: 'addProcedure',
  input,
  load: () => Promise.resolve(null),
  policy: (ability) => verdictFor(ability, 'import', 'Procedure'),
  possible: () => null,
  async prepare({ deps, officer, actionId, input: stated }) {
    const importId = actionId.slice(0, 32);
    const known = await findOwn(deps, importId);
    if (known !== null) return { importId, code: known };
    const { entry, kept } = await planProcedure(deps, stated);
    await keepOwn(deps, officer, { _id: importId, ...kept });
    return { importId, code: entry.code };
  },
  describe: ({ input: { name, level, pattern } }, planned) => ({
    subject: { kind: 'Catalogue', id: planned?.importId ?? '' },
    dossierCode: null,
    agency: null,
    input: { procedureCode: planned?.code ?? '', name, level, pattern: pattern ?? null },
    reason: null,
  }),
  async execute({ deps, officer, actionId }, { importId, code }) {
    await commitOwn(deps, { importId, officer: officer.username, actionId, code });
    await catchUp(deps);
    return { code };
  },
};

async function commitOwn(
  deps: Parameters<typeof commitChange>[0],
  {
    importId,
    officer,
    actionId,
    code,
  }: { importId: string; officer: string; actionId: string; code: string },
): Promise<void> {
  const { overlayHash, fileName, sha256, counts } = await getImport(deps, importId);
  const deployment = { codes: [code], done: 0, aliveAt: null, doneAt: null, error: null };
  const change = { _id: overlayHash, importId, fileName, sha256, counts };
  await commitChange(deps, { ...change, appliedBy: officer, appliedAt: deps.now(), actionId, deployment });
}
