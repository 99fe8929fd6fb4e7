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

/** Mẫu 04: Phiếu xin lỗi và hẹn lại ngày trả kết quả. */
export interface ApologySlip extends Slip {
  /** The procedure's field in the catalogue. */
  field: string;
  receivedAt: Moment;
  /** When the result should have been there. */
  missedAt: Moment;
  newDueAt: Moment;
  /** Working hours from the one to the other (Decree 61/2018, article 19: by how much it is put off). */
  hoursMore: number;
  reason: string;
  /** Not signed yet: it is no letter of the agency. */
  draft: boolean;
  /** Empty where it is signed on paper. */
  signedBy: string;
}

/** Mẫu 03: Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export interface RefusalSlip extends Slip {
  reason: string;
  receivedBy: string;
}
