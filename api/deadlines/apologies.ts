import { EngineError } from '../../engine';
import { apologyId, messageNameOf, rungOf, type Opening } from '../../processes';
import { asOf } from '../ingest/freshness';
import type { Deps } from '../deps';
import { caseFileModel } from '../models/caseFile';
import { dossierModel } from '../models/dossier';
import type { DossierDocument } from '../models/readModels';
import { apologyDueFor, leadHours } from './apologyDue';
import { eachOf } from './eachOf';
import { noteSystemAction } from './systemActions';

const hour = 3_600_000;
/** How long the engine remembers that it took a message. */
const timeToLiveMs = hour;
/** A read model that is further behind may not show an apology that the engine has already forgotten to have begun. */
const freshEnoughMs = timeToLiveMs / 2;
const atOnce = 200;

/**
 * Begins the apology of each dossier that is to get one now; returns how many were asked for. Any number of API
 * processes may look at the same time and die at any point: within the message's time to live the engine takes it
 * once, and after it the read model, never more than half that time behind, shows what it made.
 */
export async function beginApologies(deps: Deps): Promise<number> {
  const { connection, calendar } = deps;
  const now = deps.now();
  const freshness = await asOf(connection, 'dossiers');
  if (now.getTime() - freshness.getTime() > freshEnoughMs) return 0;
  const near = await dossierModel(connection)
    .find({ state: 'in-progress', dueAt: { $lt: calendar.addWorkingHours(now, leadHours) }, apology: null })
    .sort({ dueAt: 1 })
    .lean();
  const due = near.filter((dossier) => apologyDueFor(dossier, now, calendar) !== null).slice(0, atOnce);
  return eachOf(deps, due, (dossier) => beginApology(deps, dossier));
}

async function beginApology(deps: Deps, dossier: DossierDocument): Promise<void> {
  const opening = await openingFor(deps, dossier);
  const actionId = await noteSystemAction(deps, {
    name: 'apologize',
    subject: { kind: 'Dossier', id: dossier._id },
    dossierCode: dossier._id,
    agency: opening.agencies['responsible'] ?? null,
    input: { missedAt: dossier.dueAt.toISOString() },
    reason: 'Nghị định 61/2018/NĐ-CP, Điều 19',
  });
  await deps.engine.publish({
    name: messageNameOf(apologyId),
    // The dossier's own key: both processes are on one partition, so that one read model can hold both in order.
    correlationKey: dossier._id,
    messageId: dossier._id,
    timeToLiveMs,
    variables: { ...opening, dossier: { ...opening.dossier, actionId } },
  });
}

/** The apology is the agency's that answers for the procedure; the counter where the dossier was submitted sends it. */
async function openingFor(deps: Deps, dossier: DossierDocument): Promise<Opening> {
  const caseFile = await caseFileModel(deps.connection).findById(dossier._id).lean();
  const { procedureCode, procedureName, applicantName, receivingAgency, receivedBy } = dossier;
  const { channel, receivedAt, dueAt, afterSupplement } = dossier;
  const entry = deps.procedures.find(({ code }) => code === procedureCode);
  const responsible = entry && caseFile?.opening.agencies[rungOf(entry.level)];
  return {
    dossierCode: dossier._id,
    agencies: { reception: receivingAgency, responsible: responsible ?? receivingAgency },
    dossier: {
      ...{ procedureCode, procedureName, applicantName, receivingAgency, receivedBy, channel },
      receivedAt: receivedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      afterSupplement,
      actionId: '',
    },
  };
}

/**
 * Ends the apologies of dossiers that have ended meanwhile: a new date for what is done would only mislead the
 * applicant, and its open steps would stay in the worklists. Returns how many.
 */
export async function cancelNeedlessApologies(deps: Deps): Promise<number> {
  const open = await dossierModel(deps.connection)
    .find({ 'apology.state': 'open' }, { endedAt: 1, apology: 1 })
    .lean();
  const needless = open.flatMap(({ _id, endedAt, apology }) =>
    // Where the apology is a step of the dossier's own process, that ended with it.
    endedAt !== null && apology?.processInstanceKey ? [{ _id, key: apology.processInstanceKey }] : [],
  );
  return eachOf(deps, needless, ({ _id, key }) => cancelApology(deps, _id, key));
}

async function cancelApology(deps: Deps, dossierCode: string, key: string): Promise<void> {
  await noteSystemAction(deps, {
    name: 'cancel-apology',
    subject: { kind: 'Dossier', id: dossierCode },
    dossierCode,
    agency: null,
    input: {},
    reason: null,
  });
  try {
    await deps.engine.cancel(key);
  } catch (error) {
    // Another look, or the counter that sent it at the same moment, was faster.
    if (!(error instanceof EngineError && error.code === 'not-found')) throw error;
  }
}
