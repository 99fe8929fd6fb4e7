import { bpmnProcessIdOf, loadProcedures } from '../../processes';
import type { Client } from '../testing/client';
import { openingOf } from '../testing/openings';
import { answersFor } from '../testing/paperwork';

/** A department's procedure with the pattern most have: appraise, approve, sign, issue, hand over. */
const code = '2.000205';

const wayForward = [
  ['appraise', 'specialist'],
  ['approve-division', 'division-head'],
  ['sign', 'leader'],
  ['issue', 'clerk'],
  ['hand-over', 'reception'],
] as const;

/** Steps of each dossier. */
export const stepsEach = wayForward.length;

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
    opening: openingOf(entry, ''),
  };
}
