import { dossierTaskAction } from './kernel/dossierTaskAction';
import { isWaitForApplicant } from './targets/steps';

/** The applicant brought what was missing: the clock runs again. */
export const resume = dossierTaskAction('resume', isWaitForApplicant);
