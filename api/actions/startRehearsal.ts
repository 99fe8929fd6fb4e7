import { z } from 'zod';
import { mustBeRevision } from '../drafts/change';
import { getDraft } from '../drafts/target';
import type { DraftDocument } from '../models/draft';
import { rehearsalModel } from '../models/rehearsal';
import { verdictFor } from '../policy';
import { Problem } from '../problems';
import { beginRehearsal, prepareRehearsal, type Prepared } from '../rehearsals/begin';
import { describeRehearsal } from '../rehearsals/describe';
import { untilRest } from '../rehearsals/target';
import { insertingOnce } from '../store';
import type { Action, Attempt } from './kernel/action';
import { revisionInput } from './kernel/revisions';
import { lineOf, optional } from './kernel/texts';

const input = z.object({
  revision: revisionInput,
  /** Where it is received; the first agency that may, where none is named. */
  agency: optional(z.string().max(100)),
  case: optional(z.string().max(100)),
  /** The applicant's name. */
  applicant: optional(lineOf(200)),
  /** Ids of papers that the applicant did not hand over. */
  missingPapers: z.array(z.string().max(200)).max(200).default([]),
});
type Input = z.output<typeof input>;

const insertOnce = insertingOnce(rehearsalModel);

/** A reform officer tries a redesign with a dossier that is none: on the engine, under names of its own. */
export const startRehearsal: Action<Input, DraftDocument, Prepared, { id: string }> = {
  name: 'startRehearsal',
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability) => verdictFor(ability, 'update', 'Draft'),
  possible: () => null,
  async prepare(attempt, kept) {
    const { deps, target, officer } = attempt;
    const id = attempt.actionId.slice(0, 16);
    const begun = await rehearsalModel(deps.connection).findById(id).lean();
    if (begun?.state === 'running') return { rehearsal: begun, process: null };
    await mustBeRevision(deps, target, attempt.input.revision);
    await mustBeTheOnly(attempt, id);
    const startedAt = kept ? new Date(kept['startedAt'] as Date) : deps.now();
    const { agency, case: chosen, applicant, missingPapers } = attempt.input;
    const sample = { agency, case: chosen, applicant, missingPapers };
    return prepareRehearsal(deps, target, sample, { id, officer: officer.username, startedAt });
  },
  keep: ({ rehearsal: { startedAt } }) => ({ startedAt }),
  describe: ({ target, actionId }) =>
    describeRehearsal({ ...target, draftId: target._id }, actionId.slice(0, 16)),
  async execute({ deps }, { rehearsal, process }) {
    if (process) {
      await insertOnce(deps.connection, rehearsal);
      await beginRehearsal(deps, rehearsal, process);
    }
    await untilRest(deps, rehearsal);
    return { id: rehearsal._id };
  },
};

/** Who begins a second one has lost sight of the first. */
async function mustBeTheOnly({ deps, officer, target }: Attempt<Input, DraftDocument>, id: string) {
  const other = await rehearsalModel(deps.connection)
    .findOne(
      { draftId: target._id, officer: officer.username, state: 'running', _id: { $ne: id } },
      { _id: 1 },
    )
    .lean();
  if (other) throw new Problem('rehearsal-running', {}, [], { details: { rehearsal: other._id } });
}
