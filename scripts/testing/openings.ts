import { receivingAgenciesFor, routeFor, type Opening, type ProcedureEntry } from '../../processes';

/** What a dossier of the procedure begins with, at the first office that may receive it. */
export function openingOf(entry: ProcedureEntry, dossierCode: string): Opening {
  const [office = ''] = receivingAgenciesFor(entry);
  return {
    dossierCode,
    agencies: routeFor(entry, office),
    dossier: {
      procedureCode: entry.code,
      procedureName: entry.name,
      applicantName: 'Nguyễn Văn An',
      receivingAgency: office,
      receivedBy: 'reception',
      channel: 'counter',
      receivedAt: '2030-01-07T01:00:00Z',
      dueAt: '2030-01-14T10:00:00Z',
      afterSupplement: entry.afterSupplement,
      actionId: dossierCode,
    },
  };
}
