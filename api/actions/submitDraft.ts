import { z } from 'zod';
import { describeDraft, moveDraft, mustBeRevision } from '../drafts/change';
import { checkDraft, mustBeLawful } from '../drafts/check';
import { editable, getBase, getDraft, mustBeCurrent, unlessIn } from '../drafts/target';
import type { DraftDocument } from '../models/draft';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import type { Action } from './kernel/action';
import { revisionInput } from './kernel/revisions';

const input = z.object({ revision: revisionInput });

/** A redesign without errors is laid before another officer. `revision` is the one that was looked at. */
export const submitDraft: Action<z.output<typeof input>, DraftDocument, null, { id: string }> = {
  name: 'submitDraft',
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability, draft) => verdictFor(ability, 'update', 'Draft', draft),
  possible: (draft) => unlessIn(editable, draft),
  prepare: () => Promise.resolve(null),
  describe: ({ target }) => describeDraft(target),
  async execute({ deps, officer, target, repeated, input: { revision } }) {
    const id = target._id;
    if (repeated && target.state === 'submitted' && target.submittedBy === officer.username) return { id };
    await mustBeRevision(deps, target, revision);
    await mustBeCurrent(deps, target);
    if (target.bpmn === (await getBase(deps, target))) throw problem('draft-unchanged');
    mustBeLawful(await checkDraft(deps, target));
    await moveDraft(deps, target, editable, {
      ...{ state: 'submitted', submittedAt: deps.now(), submittedBy: officer.username },
      ...{ reviewedAt: null, reviewedBy: null, note: null },
    });
    return { id };
  },
};
