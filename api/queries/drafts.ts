import { z } from 'zod';
import { explain } from '../../processes/rules';
import { actionsOnDraft } from '../actions';
import type { Deps } from '../deps';
import { checkDraft, errorsIn } from '../drafts/check';
import { getDraft, type DraftHead } from '../drafts/target';
import { draftModel, draftStates } from '../models/draft';
import { officerModel, type Officer } from '../models/officer';
import { abilityFor, mustBeAllowed } from '../policy';
import type { Language } from '../problems';
import type { CheckJson, DraftJson } from './draftShapes';
import { pagingInput, skipFor } from './paging';

const blankIsNothing = (value: unknown) => (value === '' ? undefined : value);

export const draftsInput = pagingInput.extend({
  state: z.preprocess(blankIsNothing, z.enum(draftStates).optional()),
  code: z.preprocess(blankIsNothing, z.string().max(60).optional()),
});
export type DraftsInput = z.output<typeof draftsInput>;

export interface Drafts {
  items: DraftJson[];
  total: number;
  page: number;
  size: number;
}

/** Redesigns, what was changed last first. */
export async function findDrafts(deps: Deps, officer: Officer, input: DraftsInput): Promise<Drafts> {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const { state, code, page, size } = input;
  const wanted = { ...(state && { state }), ...(code && { code }) };
  const drafts = draftModel(deps.connection);
  const [found, total] = await Promise.all([
    drafts
      .find(wanted, { bpmn: 0 })
      .sort({ updatedAt: -1 })
      .skip(skipFor(input))
      .limit(size)
      .lean<DraftHead[]>(),
    drafts.countDocuments(wanted),
  ]);
  return { items: await draftsJson(deps, officer, found), total, page, size };
}

/** Throws `draft-not-found`. */
export async function getDraftJson(deps: Deps, officer: Officer, id: string): Promise<DraftJson> {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const [draft] = await draftsJson(deps, officer, [await getDraft(deps, id)]);
  if (!draft) throw new Error(`the redesign ${id} was lost`);
  return draft;
}

/** The diagram as it was saved last, and which revision that is. Throws `draft-not-found`. */
export async function getDraftBpmn(
  deps: Deps,
  officer: Officer,
  id: string,
): Promise<{ bpmn: string; revision: number }> {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  return getDraft(deps, id);
}

/** What the rules say of it, by the server's own look. Throws `draft-not-found`. */
export async function getDraftCheck(
  deps: Deps,
  officer: Officer,
  id: string,
  language: Language,
): Promise<CheckJson> {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const draft = await getDraft(deps, id);
  const { findings, longestPathHours, limitHours } = await checkDraft(deps, draft);
  return {
    revision: draft.revision,
    findings: findings.map((finding) => ({ ...finding, text: explain(finding, language) })),
    errors: errorsIn(findings).length,
    ...{ longestPathHours, limitHours },
  };
}

async function draftsJson(deps: Deps, officer: Officer, drafts: DraftHead[]): Promise<DraftJson[]> {
  const nameOf = await namesIn(deps, drafts);
  return drafts.map((draft) => draftJson(draft, officer, nameOf));
}

/** Names of all who had a hand in them; one who is unknown is called by the username. */
async function namesIn({ connection }: Deps, drafts: DraftHead[]): Promise<(username: string) => string> {
  const usernames = drafts.flatMap((draft) => [
    draft.author,
    draft.updatedBy,
    draft.reviewedBy ?? '',
    draft.releasedBy ?? '',
  ]);
  const found = await officerModel(connection)
    .find({ _id: { $in: [...new Set(usernames)] } }, { name: 1 })
    .lean();
  const names = new Map(found.map(({ _id, name }) => [_id, name]));
  return (username) => names.get(username) ?? username;
}

function draftJson(draft: DraftHead, officer: Officer, nameOf: (username: string) => string): DraftJson {
  const { _id, code, name, baseVersion, state, revision, author, updatedBy } = draft;
  const { submittedBy, reviewedBy, releasedBy, note, releasedVersion } = draft;
  return {
    ...{ id: _id, code, name, baseVersion, state, revision, note, releasedVersion },
    ...{ author, authorName: nameOf(author), updatedBy, updatedByName: nameOf(updatedBy) },
    ...{ submittedBy, reviewedBy, reviewedByName: reviewedBy && nameOf(reviewedBy) },
    ...{ releasedBy, releasedByName: releasedBy && nameOf(releasedBy) },
    createdAt: draft.createdAt.toISOString(),
    updatedAt: draft.updatedAt.toISOString(),
    submittedAt: draft.submittedAt?.toISOString() ?? null,
    reviewedAt: draft.reviewedAt?.toISOString() ?? null,
    releasedAt: draft.releasedAt?.toISOString() ?? null,
    actions: actionsOnDraft(officer, draft),
  };
}
