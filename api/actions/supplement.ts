import { dossierTaskAction } from './kernel/dossierTaskAction';
import { isSupplementRequest } from './targets/steps';

/** The desk sends the applicant the request for what is missing (form 02), at most once a dossier (article 17). */
export const supplement = dossierTaskAction('supplement', isSupplementRequest);
