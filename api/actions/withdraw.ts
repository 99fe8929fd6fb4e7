import { dossierTaskAction } from './kernel/dossierTaskAction';
import { isWithdrawal } from './targets/steps';

/** The applicant takes the dossier back; all its other tasks end with it. */
export const withdraw = dossierTaskAction('withdraw', isWithdrawal);
