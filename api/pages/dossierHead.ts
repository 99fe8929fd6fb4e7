import type { Applicant, DocumentRow, DossierHead } from '../../templates';
import type { Deps } from '../deps';
import type { DocumentJson } from '../documents';
import type { DossierJson } from '../queries';
import { dueFor } from './due';
import { agencyName } from './frame';
import type { Names } from './people';

/** What stands on top of everything about one dossier. An ended or waiting one has no clock running. */
export function headFor(deps: Deps, dossier: DossierJson): DossierHead {
  const { code, applicant, procedureCode, procedureName, version, state } = dossier;
  const { receivedAt, promisedAt, dueAt, apology } = dossier;
  const running = dossier.endedAt === null && state !== 'waiting';
  return {
    code,
    applicantName: applicant.fullName,
    procedureCode,
    procedureName,
    version,
    state,
    receivedAt,
    promisedAt,
    dueAt,
    due: running ? dueFor(deps.calendar, deps.now(), { from: receivedAt, dueAt }) : null,
    receivingAgency: agencyName(deps, dossier.receivingAgency),
    channel: dossier.channel,
    apology: apologyStateOf(dossier),
    putOff: apology?.sentAt ? { missedAt: apology.missedAt } : null,
  };
}

/** A date may be put off once: one that is missed in its turn is said to be so. */
function apologyStateOf({ apology, overdue, endedAt }: DossierJson): DossierHead['apology'] {
  if (!apology || apology.state === 'canceled') return null;
  if (apology.state === 'open') return endedAt ? null : 'open';
  return overdue ? 'missed' : 'sent';
}

const empty = { fullName: '', idNumber: '', phone: '', email: '', address: '' };

export const applicantFor = (applicant: DossierJson['applicant']): Applicant => ({
  ...empty,
  ...Object.fromEntries(Object.entries(applicant).filter(([, value]) => value !== null)),
});

const shown = /^(application\/pdf|image\/(png|jpeg))$/;

export function documentRowsFor(
  code: string,
  documents: DocumentJson[],
  { papers, nameOf }: { papers: readonly { id: string; name: string }[]; nameOf: Names },
): DocumentRow[] {
  return documents.map((document) => ({
    id: document.id,
    name: document.fileName,
    paper: papers.find(({ id }) => id === document.paperId)?.name ?? null,
    size: document.size,
    type: document.mediaType,
    preview: shown.test(document.mediaType),
    addedBy: nameOf(document.addedBy),
    addedAt: document.addedAt,
    href: `/api/dossiers/${code}/documents/${document.id}`,
  }));
}
