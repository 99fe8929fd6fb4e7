import { z } from 'zod';
import { describeDraft, moveDraft } from '../drafts/change';
import { getDraft, mustBeCurrent, unlessIn } from '../drafts/target';
import type { DraftDocument } from '../models/draft';
import { verdictFor } from '../policy';
import type { Action } from './kernel/action';
import { optional, textOf } from './kernel/texts';

const input = z.object({ note: optional(textOf(2000)) });

/** Another reform officer than those who wrote it finds a redesign good. */
export const approveDraft: Action<z.output<typeof input>, DraftDocument, null, { id: string }> = {
  name: 'approveDraft',
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability, draft) => verdictFor(ability, 'review', 'Draft', draft),
  possible: (draft) => unlessIn(['submitted'], draft),
  prepare: () => Promise.resolve(null),
  describe: ({ target, input: { note } }) => describeDraft(target, note ?? null),
  async execute({ deps, officer, target, repeated, input: { note } }) {
    const id = target._id;
    if (repeated && target.state === 'approved' && target.reviewedBy === officer.username) return { id };
    await mustBeCurrent(deps, target);
    const reviewed = { reviewedAt: deps.now(), reviewedBy: officer.username, note: note ?? null };
    await moveDraft(deps, target, ['submitted'], { state: 'approved', ...reviewed });
    return { id };
  },
};
