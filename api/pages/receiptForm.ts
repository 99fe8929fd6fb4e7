import type { Applicant } from '../../templates';

/** The form of receipt as it was typed. */
export interface Receipt {
  applicant: Applicant;
  papers: string[];
  channel: string;
  resultChannel: string;
  agency: string;
  /** Id of the case, or nothing. */
  case: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const emptyReceipt: Receipt = {
  applicant: { fullName: '', idNumber: '', phone: '', email: '', address: '' },
  papers: [],
  channel: 'counter',
  resultChannel: 'counter',
  agency: '',
  case: '',
};

/** The form of receipt out of a posted body. */
export function receiptIn(body: Record<string, unknown>): Receipt {
  const part = (name: keyof Applicant) => text(body[`applicant.${name}`]);
  return {
    applicant: {
      fullName: part('fullName'),
      idNumber: part('idNumber'),
      phone: part('phone'),
      email: part('email'),
      address: part('address'),
    },
    papers: [body['papers'] ?? []].flat().filter((paper): paper is string => typeof paper === 'string'),
    channel: text(body['channel']) || 'counter',
    resultChannel: text(body['resultChannel']) || 'counter',
    agency: text(body['agency']),
    case: text(body['case']),
  };
}

/** The same as the action `receive` takes it. */
export const receiptInputFor = (procedureCode: string, { papers, ...receipt }: Receipt) => ({
  procedureCode,
  ...receipt,
  documents: papers,
});
