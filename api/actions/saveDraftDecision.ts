import { z } from 'zod';
import { missingOutputs } from '../../processes/decisions/sameOutputs';
import { baseOf, readTable, tableIdFor, type ReadTable } from '../../processes/decisions/readTable';
import { describeDraft } from '../drafts/change';
import { keepPart, mustHaveId } from '../drafts/keepPart';
import { surroundingsOf } from '../drafts/surroundings';
import { editable, getBase, getDraft, unlessIn } from '../drafts/target';
import type { Deps } from '../deps';
import type { DraftDocument } from '../models/draft';
import { verdictFor } from '../policy';
import { Problem } from '../problems';
import type { Action } from './kernel/action';

const input = z.object({ xml: z.string().min(1) });

/** A decision table of a redesign, kept as its forms are: under the id that is made from its content. */
export const saveDraftDecision: Action<z.output<typeof input>, DraftDocument, ReadTable, { id: string }> = {
  name: 'saveDraftDecision',
  quiet: true,
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability, draft) => verdictFor(ability, 'update', 'Draft', draft),
  possible: (draft) => unlessIn(editable, draft),
  prepare: ({ deps, target, input: { xml } }) => usableTable(deps, target, xml),
  describe: ({ target }) => describeDraft(target),
  async execute(attempt, table) {
    const { xml } = attempt.input;
    const asked = attempt.params['decision'] ?? '';
    mustHaveId(table.id, asked);
    mustHaveId(tableIdFor(table.id, xml), asked);
    await keepPart(attempt, { kind: 'decision', id: table.id, content: xml });
    return { id: table.id };
  },
};

/** Throws `table-unusable` with everything that stands against it. */
async function usableTable(deps: Deps, draft: DraftDocument, xml: string): Promise<ReadTable> {
  const { table, faults } = await readTable(xml);
  const former = table ? await formerOf(deps, draft, table.id) : undefined;
  const missing = table && former ? missingOutputs(former, table) : [];
  const errors = [...faults, ...missing].filter(({ severity }) => severity === 'error');
  if (table && errors.length === 0) return table;
  throw new Problem(
    'table-unusable',
    {},
    errors.map(({ code, line, params }) => ({
      field: line === null ? 'xml' : `xml.lines[${String(line)}]`,
      code,
      params,
    })),
  );
}

/** The table of that purpose that the procedure has: the process reads what it finds by name. */
async function formerOf(deps: Deps, draft: DraftDocument, id: string): Promise<ReadTable | undefined> {
  const { decisions } = await surroundingsOf(deps, draft, await getBase(deps, draft));
  const former = decisions.find((decision) => decision.id === baseOf(id));
  return former && (await readTable(former.xml)).table;
}
