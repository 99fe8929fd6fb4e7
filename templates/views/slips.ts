import type { Applicant } from './dossier';
import type { Frame, Moment } from './frame';
import type { Limit } from './procedure';

/** What all forms of TT 01/2018/TT-VPCP begin with. */
interface Slip {
  frame: Frame;
  agency: string;
  parentAgency: string | null;
  code: string;
  at: Moment;
  applicant: Applicant;
  procedureName: string;
  back: string;
}

/** Mẫu 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
export interface AppointmentSlip extends Slip {
  papers: string[];
  copies: number;
  limit: Limit;
  receivedAt: Moment;
  dueAt: Moment;
  collectAt: string;
  receivedBy: string;
  book: { volume: string; number: string };
}

/** Mẫu 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
export interface SupplementSlip extends Slip {
  items: string[];
  reason: string;
  contact: { name: string; phone: string };
  signedBy: string;
}

/** Mẫu 03: Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export interface RefusalSlip extends Slip {
  reason: string;
  receivedBy: string;
}
