import { apologyId, bpmnProcessIdOf, compileProcedure, allSlotsFor } from '../../processes';
import type { CompiledDecision, CompiledForm, FormSchema, ProcedureEntry } from '../../processes';
import { baseOf } from '../../processes/decisions/readTable';
import { formLibrary } from '../../processes/forms/library';
import type { LintContext } from '../../processes/rules';
import { withoutPapers } from '../../processes/forms/withoutPapers';
import { termsIn } from '../../processes/steps/termsIn';
import type { Deps } from '../deps';
import type { DraftDocument } from '../models/draft';
import { formModel } from '../models/form';
import { problem } from '../problems';
import { findEntry } from '../queries/catalogue';
import { decisionIdsIn, formIdsIn } from './named';
import { partsOf } from './parts';
import { findRelease } from './release';

/** Everything that a redesign may refer to: forms, tables and slots that will be there when it is deployed. */
export interface Surroundings {
  entry: ProcedureEntry;
  /** The usual form of each kind of step comes before others of its kind. */
  forms: CompiledForm[];
  decisions: CompiledDecision[];
  /** Ids of the forms and tables that were made for this redesign. */
  made: string[];
  /** What the rules are told of it, besides the forms. */
  context: Omit<LintContext, 'forms' | 'previous'>;
}

/** A redesign as far as its surroundings depend on it. */
export type Placed = Pick<DraftDocument, '_id' | 'code' | 'bpmn'>;

/** `base` is the version that the redesign began with. Throws `procedure-not-found`. */
export async function surroundingsOf(deps: Deps, draft: Placed, base: string): Promise<Surroundings> {
  const { code, bpmn } = draft;
  const entry = findEntry(deps, code);
  if (!entry) throw problem('procedure-not-found', { code });
  const { decisions: compiled, forms: own } = await compileProcedure(entry);
  const made = await partsOf(deps.connection, draft._id);
  const decisions = [...compiled, ...(await tablesIn(deps, code, base)), ...made.decisions];
  const library = formLibrary(entry.papers).map(({ schema }) => formOf(schema));
  const published = [...library, ...own, ...(await formsIn(deps, base)), ...made.forms];
  const { waivedPapers } = await termsIn(bpmn);
  // Without the papers that the redesign waives they come first: those are the usual ones now.
  const waiving = published.map(({ schema }) => formOf(withoutPapers(schema, waivedPapers)));
  const forms = new Map([...waiving, ...published].map((form) => [form.id, form]));
  return {
    entry,
    forms: [...forms.values()],
    decisions,
    made: [...made.forms, ...made.decisions].map(({ id }) => id),
    context: {
      slots: [...new Set(['reception', ...Object.keys(allSlotsFor(entry, deps.agencies))])],
      decisions: decisions.map(({ id }) => id),
      processIds: [apologyId],
      procedure: { code, bpmnProcessId: bpmnProcessIdOf(code), limit: entry.limit },
    },
  };
}

const formOf = (schema: FormSchema): CompiledForm => ({
  id: schema.id,
  resourceName: `${schema.id}.form`,
  schema,
});

/** Forms that the version in force has from an earlier redesign or an earlier catalogue. */
async function formsIn({ connection }: Deps, bpmn: string): Promise<CompiledForm[]> {
  const formId = { $in: formIdsIn(bpmn) };
  const found = await formModel(connection).find({ formId }).lean();
  // Every deployed form came from here, so it is a FormSchema.
  return found.map(({ schema }) => formOf(schema as unknown as FormSchema));
}

/** Tables that the version in force has from an earlier redesign. */
async function tablesIn({ connection }: Deps, code: string, bpmn: string): Promise<CompiledDecision[]> {
  const named = new Set(decisionIdsIn(bpmn));
  const release = await findRelease(connection, code);
  return release?.decisions.filter(({ id }) => named.has(id) && isOwnTable(id)) ?? [];
}

/** Made in a redesign: its id ends in the hash of its content. */
export const isOwnTable = (id: string): boolean => baseOf(id) !== id;
