import type { Attempt } from '../actions/kernel/action';
import { draftModel, type DraftDocument } from '../models/draft';
import { problem } from '../problems';
import { addPart, type NewPart } from './parts';
import { decisionIdsIn, formIdsIn } from './named';
import { editable, getDraft, unlessIn } from './target';

/** Keeps a form or a table of a redesign. Who made it had a hand in the redesign, and does not approve it. */
export async function keepPart(
  { deps, officer, target }: Attempt<unknown, DraftDocument>,
  part: Pick<NewPart, 'kind' | 'id' | 'content'>,
): Promise<void> {
  const { _id, bpmn } = target;
  const { username } = officer;
  const still = await draftModel(deps.connection).updateOne(
    { _id, state: { $in: [...editable] } },
    { $addToSet: { editors: username } },
  );
  if (still.matchedCount === 0) throw unlessIn(editable, await getDraft(deps, _id)) ?? problem('internal');
  const named = [...formIdsIn(bpmn), ...decisionIdsIn(bpmn)];
  const made = { draftId: _id, addedBy: username, addedAt: deps.now() };
  await addPart(deps.connection, { ...part, ...made }, named);
}

/** Throws `part-wrong-id` where the address does not name what was sent. */
export function mustHaveId(expected: string, asked: string): void {
  if (expected !== asked) throw problem('part-wrong-id', { asked, expected });
}
