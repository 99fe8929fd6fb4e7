import { z } from 'zod';
import { changedBy, describeDraft, saveDraftChange } from '../drafts/change';
import { mustBeReadable } from '../drafts/check';
import { editable, getDraft, unlessIn } from '../drafts/target';
import type { DraftDocument } from '../models/draft';
import { verdictFor } from '../policy';
import type { Action } from './kernel/action';

const input = z.object({ bpmn: z.string().min(1), revision: z.int().min(1) });

export interface Edited {
  revision: number;
  updatedAt: string;
}

const edited = ({ revision, updatedAt }: DraftDocument): Edited => ({
  revision,
  updatedAt: updatedAt.toISOString(),
});

/**
 * A redesign is saved as it is drawn, faulty or not, over the revision that was drawn on and no other. Quiet, since it
 * is saved with every change: who had a hand in it is kept with the redesign.
 */
export const editDraft: Action<z.output<typeof input>, DraftDocument, null, Edited> = {
  name: 'editDraft',
  quiet: true,
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability, draft) => verdictFor(ability, 'update', 'Draft', draft),
  possible: (draft) => unlessIn(editable, draft),
  async prepare({ input: { bpmn } }) {
    await mustBeReadable(bpmn);
    return null;
  },
  describe: ({ target }) => describeDraft(target),
  async execute({ deps, officer, target, input: { bpmn, revision } }) {
    const { username } = officer;
    if (target.bpmn === bpmn && (target.revision === revision || isRepeated(target, username, revision)))
      return edited(target);
    if (target.revision !== revision) throw await changedBy(deps.connection, target);
    const changes = {
      ...{ bpmn, revision: revision + 1, state: 'editing' as const },
      ...{ updatedAt: deps.now(), updatedBy: username },
    };
    return edited(await saveDraftChange(deps, target, changes));
  },
};

/** The answer was lost on its way, and the same is sent again. */
const isRepeated = (draft: DraftDocument, username: string, revision: number): boolean =>
  draft.revision === revision + 1 && draft.updatedBy === username;
