import { z } from 'zod';
import { describeDraft, moveDraft, mustBeRevision } from '../drafts/change';
import { getDraft, mustBeCurrent, unlessIn } from '../drafts/target';
import type { DraftDocument } from '../models/draft';
import { verdictFor } from '../policy';
import type { Action } from './kernel/action';
import { revisionInput } from './kernel/revisions';
import { optional, textOf } from './kernel/texts';

const input = z.object({ revision: revisionInput, note: optional(textOf(2000)) });

/** Another reform officer than those who wrote it finds a redesign good: the revision that was looked at. */
export const approveDraft: Action<z.output<typeof input>, DraftDocument, null, { id: string }> = {
  name: 'approveDraft',
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability, draft) => verdictFor(ability, 'review', 'Draft', draft),
  possible: (draft) => unlessIn(['submitted'], draft),
  prepare: () => Promise.resolve(null),
  describe: ({ target, input: { note } }) => describeDraft(target, note ?? null),
  async execute({ deps, officer, target, repeated, input: { note, revision } }) {
    const id = target._id;
    if (repeated && target.state === 'approved' && target.reviewedBy === officer.username) return { id };
    await mustBeRevision(deps, target, revision);
    await mustBeCurrent(deps, target);
    const reviewed = { reviewedAt: deps.now(), reviewedBy: officer.username, note: note ?? null };
    await moveDraft(deps, target, ['submitted'], { state: 'approved', ...reviewed });
    return { id };
  },
};
