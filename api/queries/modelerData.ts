import { bpmnProcessIdOf, decisionsOf, hoursOfLimit, loadBlocks, allSlotsFor } from '../../processes';
import { readTable } from '../../processes/decisions/readTable';
import type {
  Agency,
  CompiledDecision,
  CompiledForm,
  ElementTemplate,
  ProcedureEntry,
} from '../../processes';
import { englishCategories, englishNames } from '../../processes/blocks/english';
import { blockIdOf } from '../../processes/compile/blockId';
import { formTemplateOf } from '../../processes/forms/formFor';
import type { Deps } from '../deps';
import { surroundingsOf } from '../drafts/surroundings';
import { getBase, getDraft } from '../drafts/target';
import type { Officer } from '../models/officer';
import { abilityFor, mustBeAllowed } from '../policy';
import type { Language } from '../problems';

const blocks = loadBlocks();

type Named = Readonly<Record<Language, string>>;

/** Of a redesign's surroundings what the modeler offers to choose from, in the reader's language. */
export async function getModelerChoices(deps: Deps, officer: Officer, id: string, language: Language) {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const draft = await getDraft(deps, id);
  const { entry, forms, decisions, made, context } = await surroundingsOf(
    deps,
    draft,
    await getBase(deps, draft),
  );
  return {
    procedure: procedureOf(entry),
    slots: slotsOf(entry, deps.agencies),
    forms: formsOf(forms, new Set(made), language),
    tables: await tablesOf(decisions),
    blocks: blocks.map(blockOf),
    context,
  };
}
export type ModelerChoices = Awaited<ReturnType<typeof getModelerChoices>>;

const procedureOf = ({ code, name, limit, cases = [], legalBasis, papers }: ProcedureEntry) => ({
  ...{ code, name, bpmnProcessId: bpmnProcessIdOf(code), limit, limitHours: hoursOfLimit(limit), legalBasis },
  cases: cases.map((each) => ({ id: each.id, name: each.name })),
  papers: papers.map(({ id, name: paper, required }) => ({ id, name: paper, required })),
});

/** The procedure's own come first. `agency` is the real name of one that is the same for every dossier. */
const slotsOf = (entry: ProcedureEntry, agencies: Agency[]) => {
  const receiving = 'agency' in entry.receiving ? entry.receiving.agency : null;
  return Object.entries(allSlotsFor(entry, agencies)).map(([id, { name, agency: rule }]) => {
    const fixed = rule.is === 'fixed' ? rule.id : rule.is === 'receiving' ? receiving : null;
    const agency = agencies.find((one) => one.id === fixed)?.name ?? null;
    return { id, name, agency, own: id in entry.slots };
  });
};

const nameOf = ({ id, name }: ElementTemplate): Named => ({
  vi: name,
  en: englishNames[id.replace(/^one-stop\./, '')] ?? name,
});

const blockOf = (template: ElementTemplate) => ({
  id: template.id,
  name: nameOf(template),
  description: template.description,
  category: {
    id: template.category.id,
    name: {
      vi: template.category.name,
      en: englishCategories[template.category.id] ?? template.category.name,
    },
  },
  template,
});

/** The names that the tables give themselves. */
const tablesOf = (decisions: CompiledDecision[]) =>
  Promise.all(decisions.map(async ({ id, xml }) => ({ id, name: (await readTable(xml)).table?.name || id })));

/** Each with the kind of step that usually has it, and what is decided with it. */
export function formsOf(forms: CompiledForm[], made: Set<string>, language: Language) {
  const names = new Map(blocks.map((block) => [block.id, nameOf(block)[language]]));
  const seen = new Map<string, number>();
  return forms.map(({ id, schema }) => {
    const block = blockIdOf(formTemplateOf(id));
    const decisions = decisionsOf(schema);
    const choice = decisions.map(({ label }) => label).join(' / ');
    const name = [names.get(block) ?? id, ...(choice ? [choice] : [])].join(': ');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const told = times === 1 ? name : `${name} (${String(times)})`;
    return { id, name: told, block, schema, decisions, own: made.has(id) };
  });
}
