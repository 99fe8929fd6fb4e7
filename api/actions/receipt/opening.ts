import { routeFor, type Opening } from '../../../processes';
import type { Deps } from '../../deps';
import type { CaseFileDocument } from '../../models/caseFile';
import { limitFor } from './cases';
import { bpmnProcessIdFor, handedOverFor, type Receipt } from './receipt';
import type { ReceiptInput } from './receiptInput';

const hour = 3_600_000;

/** How long the engine remembers that it took an opening; within it, the same one again changes nothing. */
export const openingTimeToLiveMs = hour;

interface Receiving {
  code: string;
  receivedAt: Date;
  actionId: string;
  receivedBy: string;
}

/** The case file of what is received; the appointment counts the limit, of its case where there are cases. */
export function caseFileFor(
  deps: Deps,
  receipt: Receipt,
  input: ReceiptInput,
  receiving: Receiving,
): CaseFileDocument {
  const { code, receivedAt, actionId } = receiving;
  const { entry } = receipt;
  const opening = openingFor(deps, receipt, input, receiving);
  return {
    _id: code,
    procedureCode: entry.code,
    bpmnProcessId: bpmnProcessIdFor(entry.code),
    applicant: applicantFor(input.applicant),
    papers: handedOverFor(input.documents),
    askedPapers: entry.papers.map(({ id }) => id),
    resultChannel: input.resultChannel,
    opening,
    agencies: [...new Set(Object.values(opening.agencies))],
    receivedAt,
    dueAt: new Date(opening.dossier.dueAt),
    actionId,
  };
}

function openingFor(deps: Deps, receipt: Receipt, input: ReceiptInput, receiving: Receiving): Opening {
  const { entry, receivingAgency } = receipt;
  if (receivingAgency === null) throw new Error('the policy lets nobody receive without an agency');
  const { code, receivedAt, receivedBy, actionId } = receiving;
  const limit = limitFor(entry, input.case);
  return {
    dossierCode: code,
    agencies: routeFor(entry, receivingAgency, deps.agencies),
    ...(input.case !== undefined && { case: input.case }),
    limit,
    ...(entry.limitWhen && { limitWhen: entry.limitWhen }),
    dossier: {
      procedureCode: entry.code,
      procedureName: entry.name,
      applicantName: input.applicant.fullName,
      receivingAgency,
      receivedBy,
      channel: input.channel,
      receivedAt: receivedAt.toISOString(),
      dueAt: deps.calendar.dueAtFor(limit, receivedAt).toISOString(),
      afterSupplement: entry.afterSupplement,
      actionId,
    },
  };
}

function applicantFor(given: ReceiptInput['applicant']): CaseFileDocument['applicant'] {
  const { fullName, idNumber = null, phone = null, email = null, address = null } = given;
  return { fullName, idNumber, phone, email, address };
}

/** Begins the dossier's process. The message's id is the dossier's code: a repetition is recognised. */
export async function publishOpening(deps: Deps, caseFile: CaseFileDocument): Promise<void> {
  await deps.engine.publish({
    name: `receive:${caseFile.bpmnProcessId}`,
    correlationKey: caseFile._id,
    messageId: caseFile._id,
    timeToLiveMs: openingTimeToLiveMs,
    variables: { ...caseFile.opening },
  });
}
