import type { Paper } from '../../processes';
import type { DossierTarget } from '../actions/targets/dossier';
import type { CaseFileDocument } from '../models/caseFile';
import type { Apology, DossierDocument } from '../models/readModels';
import type { ApologyJson, DossierJson, PaperJson } from './shapes';
import { lastStepJson, openTaskJson } from './userTaskJson';

/** A dossier as the API shows it, from its read model; just received, from its case file. */
export function dossierJson({ dossier, caseFile }: DossierTarget, now: Date): DossierJson {
  if (dossier) return begun(dossier, caseFile, now);
  if (caseFile) return received(caseFile, now);
  throw new Error('a dossier is known by its read model or its case file');
}

function begun(dossier: DossierDocument, caseFile: CaseFileDocument | null, now: Date): DossierJson {
  return {
    code: dossier._id,
    procedureCode: dossier.procedureCode,
    procedureName: dossier.procedureName,
    version: dossier.version,
    state: dossier.state,
    applicant: caseFile?.applicant ?? onlyName(dossier.applicantName),
    channel: dossier.channel,
    receivingAgency: dossier.receivingAgency,
    receivedBy: dossier.receivedBy,
    agencies: dossier.agencies,
    receivedAt: dossier.receivedAt.toISOString(),
    promisedAt: dossier.promisedAt.toISOString(),
    dueAt: dossier.dueAt.toISOString(),
    overdue: lastCountedMoment(dossier, now) > dossier.dueAt,
    apology: dossier.apology ? apologyJson(dossier.apology, now) : null,
    processInstanceKey: dossier.processInstanceKey,
    processDefinitionKey: dossier.processDefinitionKey,
    openTasks: dossier.openTasks.map((task) => openTaskJson(task, now)),
    lastStep: lastStepJson(dossier.lastStep),
    openIncidents: dossier.openIncidents,
    endedAt: dossier.endedAt?.toISOString() ?? null,
  };
}

function apologyJson(
  { state, begunAt, missedAt, newDueAt, sentAt, openTasks }: Apology,
  now: Date,
): ApologyJson {
  return {
    state,
    begunAt: begunAt.toISOString(),
    missedAt: missedAt.toISOString(),
    newDueAt: newDueAt?.toISOString() ?? null,
    sentAt: sentAt?.toISOString() ?? null,
    openTasks: openTasks.map((task) => openTaskJson(task, now)),
  };
}

/** While the clock stands still, and after the end, no time is counted. */
function lastCountedMoment({ endedAt, pauses }: DossierDocument, now: Date): Date {
  return endedAt ?? pauses.find((pause) => pause.endedAt === null)?.startedAt ?? now;
}

function received(caseFile: CaseFileDocument, now: Date): DossierJson {
  const { dossier } = caseFile.opening;
  return {
    code: caseFile._id,
    procedureCode: caseFile.procedureCode,
    procedureName: dossier.procedureName,
    version: null,
    state: 'in-progress',
    applicant: caseFile.applicant,
    channel: dossier.channel,
    receivingAgency: dossier.receivingAgency,
    receivedBy: dossier.receivedBy,
    agencies: caseFile.agencies,
    receivedAt: caseFile.receivedAt.toISOString(),
    promisedAt: caseFile.dueAt.toISOString(),
    dueAt: caseFile.dueAt.toISOString(),
    overdue: now > caseFile.dueAt,
    apology: null,
    processInstanceKey: null,
    processDefinitionKey: null,
    openTasks: [],
    lastStep: null,
    openIncidents: 0,
    endedAt: null,
  };
}

export const onlyName = (fullName: string): DossierJson['applicant'] => ({
  fullName,
  idNumber: null,
  phone: null,
  email: null,
  address: null,
});

/** The published papers that were asked for, each with what was handed over. */
export function papersJson(papers: readonly Paper[], caseFile: CaseFileDocument | null): PaperJson[] {
  const asked = caseFile?.askedPapers ?? papers.map(({ id }) => id);
  return papers
    .filter(({ id }) => asked.includes(id))
    .map(({ id, name, required }) => {
      const handedOver = caseFile?.papers.find(({ paperId }) => paperId === id);
      const { originals = 0, copies = 0, note = null } = handedOver ?? {};
      return { id, name, required, received: handedOver !== undefined, originals, copies, note };
    });
}
