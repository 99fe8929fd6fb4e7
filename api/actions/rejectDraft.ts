import { z } from 'zod';
import { describeDraft, moveDraft } from '../drafts/change';
import { getDraft, unlessIn, underReview } from '../drafts/target';
import type { DraftDocument } from '../models/draft';
import { verdictFor } from '../policy';
import type { Action } from './kernel/action';
import { textOf } from './kernel/texts';

const input = z.object({ note: textOf(2000).min(1) });

/** A redesign goes back to those who wrote it, with what is to be done about it. Also one that was approved already. */
export const rejectDraft: Action<z.output<typeof input>, DraftDocument, null, { id: string }> = {
  name: 'rejectDraft',
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability, draft) => verdictFor(ability, 'review', 'Draft', draft),
  possible: (draft) => unlessIn(underReview, draft),
  prepare: () => Promise.resolve(null),
  describe: ({ target, input: { note } }) => describeDraft(target, note),
  async execute({ deps, officer, target, input: { note } }) {
    const id = target._id;
    const reviewed = { reviewedAt: deps.now(), reviewedBy: officer.username, note };
    await moveDraft(deps, target, underReview, { state: 'rejected', ...reviewed });
    return { id };
  },
};
