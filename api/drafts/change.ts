import type { Connection, UpdateQuery } from 'mongoose';
import { momentFor } from '../actions/kernel/moments';
import type { Description } from '../actions/kernel/action';
import type { Deps } from '../deps';
import { draftModel, type DraftDocument, type DraftState } from '../models/draft';
import { officerModel } from '../models/officer';
import { Problem } from '../problems';
import { editable, getDraft, unlessIn, type DraftHead } from './target';

type Changes = Partial<Omit<DraftDocument, '_id' | 'editors'>>;

/**
 * Saves a redesign over the revision that was looked at. Throws `draft-wrong-state` or `draft-changed` when another
 * request was faster: then nothing is written.
 */
export async function saveDraftChange(
  deps: Deps,
  draft: DraftHead,
  changes: Changes & { updatedBy: string },
): Promise<DraftDocument> {
  const update = { $set: changes, $addToSet: { editors: changes.updatedBy } };
  const saved = await writeOver(deps, draft, editable, update);
  if (saved) return saved;
  const now = await getDraft(deps, draft._id);
  throw unlessIn(editable, now) ?? (await changedBy(deps.connection, now));
}

/** Who takes a redesign into each state, by the field that keeps the name. */
const takenBy = { submitted: 'submittedBy', approved: 'reviewedBy', rejected: 'reviewedBy' } as const;

/**
 * Takes a redesign from one of these states into another. What the same officer did already, a moment or an hour ago,
 * is done. Throws `draft-wrong-state` or `draft-changed` when something else was faster.
 */
export async function moveDraft(
  deps: Deps,
  draft: DraftHead,
  from: readonly DraftState[],
  changes: Changes & { state: keyof typeof takenBy },
): Promise<void> {
  if (await writeOver(deps, draft, from, { $set: changes })) return;
  const now = await getDraft(deps, draft._id);
  const by = takenBy[changes.state];
  if (now.state === changes.state && now[by] === changes[by]) return;
  throw unlessIn(from, now) ?? (await changedBy(deps.connection, now));
}

const writeOver = (
  { connection }: Deps,
  { _id, revision }: DraftHead,
  from: readonly DraftState[],
  update: UpdateQuery<DraftDocument>,
): Promise<DraftDocument | null> =>
  draftModel(connection)
    .findOneAndUpdate({ _id, revision, state: { $in: [...from] } }, update, { new: true })
    .lean();

/** Throws `draft-changed` when it is no longer the revision that the officer looked at. */
export async function mustBeRevision(
  { connection }: Deps,
  draft: DraftHead,
  revision: number | undefined,
): Promise<void> {
  if (revision !== undefined && revision !== draft.revision) throw await changedBy(connection, draft);
}

/** Says who changed it and when, for the reader and for the modeler. */
export async function changedBy(
  connection: Connection,
  { revision, updatedBy, updatedAt }: DraftHead,
): Promise<Problem> {
  const officer = await officerModel(connection).findById(updatedBy, { name: 1 }).lean();
  const updatedByName = officer?.name ?? updatedBy;
  const params = { officer: `${updatedByName} (${updatedBy})`, at: momentFor(updatedAt) };
  const draft = { revision, updatedBy, updatedByName, updatedAt: updatedAt.toISOString() };
  return new Problem('draft-changed', params, [], { details: { draft } });
}

/** How the action log tells of it. */
export const describeDraft = (
  { _id, code, revision }: DraftHead,
  reason: string | null = null,
): Description => ({
  subject: { kind: 'Draft', id: _id },
  dossierCode: null,
  agency: null,
  input: { procedureCode: code, revision },
  reason,
});
