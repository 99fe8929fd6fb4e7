import { decisionsOf, loadBlocks, type CompiledProcedure, type ProcedureEntry } from '../../../processes';
import type { ModelerData } from '../../modeler/data';

const roles = ['reception', 'specialist', 'division-head', 'leader', 'clerk'];

/** What the page of a redesign gives the modeler, as far as table and drawing need it. */
export function dataFor(entry: ProcedureEntry, { forms }: CompiledProcedure): ModelerData {
  const data = {
    language: 'vi',
    draft: {
      id: 'draft',
      code: entry.code,
      name: entry.name,
      baseVersion: 1,
      revision: 1,
      state: 'draft',
      actions: ['edit'],
    },
    procedure: { ...entry, limitHours: 0, cases: [] },
    slots: Object.entries(entry.slots).map(([id, { name }]) => ({ id, name, agency: null })),
    roles: roles.map((id) => ({ id, name: id })),
    forms: forms.map(({ id, schema }) => ({
      id,
      name: id,
      block: '',
      schema,
      decisions: decisionsOf(schema),
    })),
    blocks: loadBlocks().map((template) => ({
      id: template.id,
      name: { vi: template.name, en: template.name },
      description: template.description,
      category: {
        id: template.category.id,
        name: { vi: template.category.name, en: template.category.name },
      },
      template,
    })),
  };
  return data as unknown as ModelerData;
}
