import type { ApologySlip } from '../../templates';
import type { Deps } from '../deps';
import { userTaskModel } from '../models/userTask';
import { problem } from '../problems';
import type { DossierDetailJson, EarlierStepJson } from '../queries';
import { namesOf } from './people';
import { apologySignatureIn, apologyStepIn, slipsOf } from './slipKinds';

type Written = Pick<
  ApologySlip,
  'receivedAt' | 'missedAt' | 'newDueAt' | 'hoursMore' | 'reason' | 'draft' | 'signedBy'
>;

/**
 * What stands on a dossier's Mẫu 04, with the id of the agency that apologises. Throws `not-found` where there is
 * none. Where the apology is a step of the procedure itself, its head signs the paper: it is no draft, and nobody's
 * name is printed under it.
 */
export async function apologyFor(
  deps: Deps,
  dossier: DossierDetailJson,
  steps: EarlierStepJson[],
): Promise<Written & { agency: string; at: string }> {
  const step = apologyStepIn(steps);
  const { missedAt, newDueAt } = dossier.apology ?? {};
  const issued = slipsOf(dossier, steps).some(({ form }) => form === 'apology');
  if (!step || !missedAt || !newDueAt || !issued) throw problem('not-found');
  const signature = apologySignatureIn(steps);
  const nameOf = await namesOf(deps, [signature?.actor ?? null]);
  return {
    agency: await agencyOf(deps, dossier, step),
    at: signature?.at ?? step.at,
    receivedAt: dossier.receivedAt,
    missedAt,
    newDueAt,
    hoursMore: deps.calendar.workingHoursBetween(new Date(missedAt), new Date(newDueAt)),
    reason: String(step.data['reason'] ?? ''),
    draft: step.elementId.endsWith('draft-apology') && !signature,
    signedBy: signature?.actor ? nameOf(signature.actor) : '',
  };
}

/** The agency that answers for the procedure is the one whose officer wrote the apology. */
async function agencyOf(
  { connection }: Deps,
  { code, receivingAgency }: DossierDetailJson,
  { elementId }: EarlierStepJson,
): Promise<string> {
  const task = await userTaskModel(connection)
    .findOne({ dossierCode: code, elementId }, { agency: 1 })
    .lean();
  return task?.agency ?? receivingAgency;
}
