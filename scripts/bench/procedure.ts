import { bpmnProcessIdOf, loadAgencies, loadProcedures, routeFor } from '../../processes';
import type { Opening, ProcedureEntry } from '../../processes';
import type { Client } from '../testing/client';
import { answersFor, receiptFor } from '../testing/paperwork';

/** A department's procedure with the pattern most have: appraise, approve, sign, issue, hand over. */
const code = '2.000205';
const agency = 'so-ldtbxh';

const wayForward = [
  ['appraise', 'specialist'],
  ['approve-division', 'division-head'],
  ['sign', 'leader'],
  ['issue', 'clerk'],
  ['hand-over', 'reception'],
] as const;

/** A step and who does it. */
export interface Station {
  elementId: string;
  officer: Client;
}

export async function stationsFor(signIn: (username: string) => Promise<Client>): Promise<Station[]> {
  return Promise.all(
    wayForward.map(async ([elementId, username]) => ({ elementId, officer: await signIn(username) })),
  );
}

export async function procedureUnderLoad() {
  const entry = loadProcedures().find((one) => one.code === code);
  if (!entry) throw new Error(`The catalogue has no ${code}`);
  return {
    entry,
    answers: await answersFor(entry),
    bpmnProcessId: bpmnProcessIdOf(code),
    opening: openingOf(entry),
  };
}

/** The variables the application would begin the process with, for driving it without the application. */
function openingOf(entry: ProcedureEntry): Opening {
  const receivedAt = new Date();
  return {
    dossierCode: '',
    agencies: routeFor(entry, agency, loadAgencies()),
    dossier: {
      procedureCode: entry.code,
      procedureName: entry.name,
      applicantName: receiptFor(entry, 'Nguyễn Văn An').applicant.fullName,
      receivingAgency: agency,
      receivedBy: 'reception',
      channel: 'counter',
      receivedAt: receivedAt.toISOString(),
      dueAt: new Date(receivedAt.getTime() + 7 * 86_400_000).toISOString(),
      afterSupplement: entry.afterSupplement,
      actionId: 'raw',
    },
  };
}
