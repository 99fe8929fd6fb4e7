import type { OpenTask } from '../../models/readModels';

type Step = Pick<OpenTask, 'elementId' | 'kind' | 'stage' | 'waitFor'>;

/** The desk's task that hands the applicant the request for a supplement. */
export const isSupplementRequest = ({ elementId, kind }: Step): boolean =>
  kind === 'work' && elementId.startsWith('request-supplement');

/** The task that stands open while the applicant gathers what is missing. */
export const isWaitForApplicant = ({ kind, waitFor }: Step): boolean =>
  kind === 'wait' && waitFor === 'applicant';

/** Open all along, beside the others. */
export const isWithdrawal = ({ kind, stage }: Step): boolean => kind === 'standing' && stage === 'withdrawal';
