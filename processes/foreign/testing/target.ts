import { loadBlocks } from '../../blocks/blocks';
import { loadProcedures } from '../../catalogue/catalogue';
import { processPropertiesOf } from '../../compile/processProperties';
import { bpmnProcessIdOf, compileProcedure } from '../../compile/compileProcedure';
import type { ProcedureEntry } from '../../entry';
import { blockIdOf } from '../../compile/blockId';
import { decisionsOf } from '../../forms/decisions';
import { formTemplateOf } from '../../forms/formFor';
import { formLibrary } from '../../forms/library';
import type { FormSchema } from '../../forms/schema';
import type { LintContext } from '../../rules';
import { blocksFrom } from '../blocksFrom';
import type { Target } from '../target';

/** A procedure of the catalogue of that level, answered for by one agency. */
export function procedureAt(level: ProcedureEntry['level']): ProcedureEntry {
  const found = loadProcedures().find((each) => each.level === level && each.flow.pattern === 'division');
  if (!found) throw new Error(`the catalogue has no procedure with a division at the level ${level}`);
  return found;
}

/** What the modeler gives of a procedure whose redesign is open. */
export async function targetFor(entry: ProcedureEntry): Promise<Target> {
  const { code, name, papers, slots } = entry;
  const own = await compileProcedure(entry);
  const schemas = [...formLibrary(papers).map(({ schema }) => schema), ...own.forms.map(({ schema }) => schema)];
  return {
    ...{ code, name, bpmnProcessId: bpmnProcessIdOf(code), properties: processPropertiesOf(entry) },
    slots: Object.entries(slots).map(([id, slot]) => ({ id, name: slot.name })),
    forms: schemas.map(formFrom),
    blocks: blocksFrom(loadBlocks()),
    decisions: own.decisions.map(({ id }) => id),
  };
}

const formFrom = (schema: FormSchema) => ({
  id: schema.id,
  block: blockIdOf(formTemplateOf(schema.id)),
  decisions: decisionsOf(schema).map(({ value }) => value),
});

/** What the rules know of the procedure. */
export function contextFor({ code, bpmnProcessId, slots, decisions }: Target, entry: ProcedureEntry): LintContext {
  const forms = formLibrary(entry.papers).map(({ schema }) => ({ id: schema.id, schema }));
  return {
    ...{ slots: slots.map(({ id }) => id), forms, decisions, processIds: ['xin-loi-hen-lai'] },
    procedure: { code, bpmnProcessId, limit: entry.limit },
  };
}
