import { z } from 'zod';
import { allSlotsFor } from '../../processes';
import { changeKinds, compareProcesses, figures, marks, type Names } from '../../processes/compare';
import type { Element } from '../../processes/rules/model/element';
import { readModel } from '../../processes/rules/read/readModel';
import { translatorFor } from '../../templates';
import type { Deps } from '../deps';
import { mustBeReadable } from '../drafts/check';
import { surroundingsOf } from '../drafts/surroundings';
import { getDraft } from '../drafts/target';
import type { Officer } from '../models/officer';
import { abilityFor, mustBeAllowed } from '../policy';
import { problem, type Language } from '../problems';
import { getEntry } from './procedures';
import { formsOf } from './modelerData';
import { getBpmn } from './versions';

const text = z.string();
const amount = z.number().nullable();

const sideShape = z.object({
  version: z.int().nullable().meta({ description: 'of the deployed process; null for a redesign' }),
  draft: text.nullable().meta({ description: 'id of the redesign; null for a deployed version' }),
});

export const comparisonShape = z
  .object({
    procedureCode: text,
    before: sideShape,
    after: sideShape,
    changes: z.array(z.object({ kind: z.enum(changeKinds), elementId: text, text })).meta({
      description: 'a sentence each, in the language of the one who asks; empty id: the whole process',
    }),
    effects: z.array(z.object({ figure: z.enum(figures), before: amount, after: amount, text })).meta({
      description: 'on the slowest way (working hours), steps, agencies, papers, and visits of the citizen',
    }),
    marks: z.record(text, z.enum(marks)).meta({ description: 'by id of what is drawn' }),
  })
  .meta({ id: 'Comparison' });
export type ComparisonJson = z.output<typeof comparisonShape>;

/** What is compared: the number of a deployed version, or the id of a redesign of the same procedure. */
export const comparedSide = z.string().min(1).max(64);

interface Side {
  version: number | null;
  draft: string | null;
  bpmn: string;
}

/**
 * Two versions of a procedure's process, or a version and a redesign. Throws `procedure-not-found`,
 * `version-not-found`, `draft-not-found` and `draft-unreadable`.
 */
export async function getComparison(
  deps: Deps,
  officer: Officer,
  { code, before, after }: { code: string; before: string; after: string },
  language: Language,
): Promise<ComparisonJson> {
  getEntry(deps, officer, code);
  const [was, is] = await Promise.all([before, after].map((side) => sideOf(deps, officer, code, side)));
  if (!was || !is) throw problem('procedure-not-found', { code });
  const names = await namesFor(deps, code, was, is, language);
  const compared = compareProcesses(await treeOf(was.bpmn), await treeOf(is.bpmn), names, language);
  const told = ({ version, draft }: Side) => ({ version, draft });
  return { procedureCode: code, before: told(was), after: told(is), ...compared };
}

async function sideOf(deps: Deps, officer: Officer, code: string, side: string): Promise<Side> {
  if (/^\d{1,9}$/.test(side)) {
    const version = Number(side);
    return { version, draft: null, bpmn: await getBpmn(deps, officer, code, version) };
  }
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const draft = await getDraft(deps, side);
  if (draft.code !== code) throw problem('draft-not-found', { id: side });
  return { version: null, draft: side, bpmn: draft.bpmn };
}

async function treeOf(bpmn: string): Promise<Element> {
  await mustBeReadable(bpmn);
  const { definitions } = await readModel(bpmn);
  if (!definitions) throw problem('draft-unreadable', { finding: '' });
  return definitions;
}

const officeRoles = ['reception', 'specialist', 'division-head', 'leader', 'clerk'] as const;

/** Names of what the diagrams know by ids. */
async function namesFor(
  deps: Deps,
  code: string,
  before: Side,
  after: Side,
  language: Language,
): Promise<Names> {
  const say = translatorFor(language);
  const { entry, forms, made } = await surroundingsOf(
    deps,
    { _id: after.draft ?? '', code, bpmn: after.bpmn },
    before.bpmn,
  );
  return {
    slots: Object.entries(allSlotsFor(entry, deps.agencies)).map(([id, { name }]) => ({
      id,
      name,
    })),
    roles: officeRoles.map((id) => ({ id, name: say(`role.${id}`) })),
    papers: entry.papers,
    forms: formsOf(forms, new Set(made), language),
  };
}
