import type { Deps } from '../deps';
import { draftPresenceModel, type DraftPresenceDocument } from '../models/draftPresence';
import type { Officer } from '../models/officer';
import { abilityFor, mustBeAllowed } from '../policy';
import { getDraft } from './target';

/** Somebody not heard of for so long has gone. */
const silenceMs = 30_000;

/**
 * Says that this officer has the redesign open in this window. Returns who else has; the same officer in another
 * window, too.
 */
export async function markPresence(
  deps: Deps,
  officer: Officer,
  draftId: string,
  window = '',
): Promise<DraftPresenceDocument[]> {
  const draft = await getDraft(deps, draftId);
  mustBeAllowed(abilityFor(officer), 'update', 'Draft', draft);
  const presences = draftPresenceModel(deps.connection);
  const { username, name } = officer;
  const now = deps.now();
  const _id = `${draftId}:${username}:${window}`;
  await presences.deleteMany({ draftId, lastSeenAt: { $lt: new Date(now.getTime() - silenceMs) } });
  await presences.updateOne(
    { _id },
    { $set: { lastSeenAt: now }, $setOnInsert: { draftId, officer: username, name, since: now } },
    { upsert: true },
  );
  return presences
    .find({ draftId, _id: { $ne: _id } })
    .sort({ since: 1 })
    .lean();
}
