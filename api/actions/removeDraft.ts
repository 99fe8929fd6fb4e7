import { z } from 'zod';
import { describeDraft } from '../drafts/change';
import { removeParts } from '../drafts/parts';
import { getDraft, removable, unlessIn } from '../drafts/target';
import { draftModel, type DraftDocument } from '../models/draft';
import { draftPresenceModel } from '../models/draftPresence';
import { verdictFor } from '../policy';
import type { Action } from './kernel/action';

const input = z.object({});

/** An author gives a redesign up. */
export const removeDraft: Action<z.output<typeof input>, DraftDocument, null, { id: string }> = {
  name: 'removeDraft',
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability, draft) => verdictFor(ability, 'remove', 'Draft', draft),
  possible: (draft) => unlessIn(removable, draft),
  prepare: () => Promise.resolve(null),
  describe: ({ target }) => describeDraft(target),
  async execute({ deps: { connection }, target: { _id } }) {
    // Approved meanwhile, it stays.
    const { deletedCount } = await draftModel(connection).deleteOne({ _id, state: { $in: [...removable] } });
    if (deletedCount > 0) {
      await draftPresenceModel(connection).deleteMany({ draftId: _id });
      await removeParts(connection, _id);
    }
    return { id: _id };
  },
};
