import type { FormTemplate } from '../forms/templates';
import type { Decision } from '../forms/schema';
import type { Role, StepHeaders, WaitFor } from '../types';

/** One user task of a process, in the catalogue's words. */
export interface Step {
  elementId: string;
  name: string;
  slot: string;
  role: Role;
  /** The division, as the office says it. */
  unit: string;
  /** Working hours; null where no limit applies. */
  hours: number | null;
  /** No source states the hours: they are a share of the limit. */
  hoursAssumed: boolean;
  /** Its part of the limit beside the other steps; 0 where its hours do not come from the limit. */
  share: number;
  kind: StepHeaders['kind'];
  stage: StepHeaders['stage'];
  waitFor: WaitFor | '';
  legalBasis: string;
  /** Empty where the step is just done. */
  decisions: StepDecision[];
  form: FormTemplate;
  /** Working days of a public posting. */
  postingDays?: number;
  /** What it is completed with when its time is over, e.g. "answer=no-answer". */
  whenOverdue?: string;
}

/** A choice: `label` is the button's, `short` the arrow's. */
export interface StepDecision extends Decision {
  short: string;
}

const choices = {
  approve: { label: 'Đủ điều kiện, trình duyệt', short: 'Đủ điều kiện' },
  complete: { label: 'Hồ sơ đầy đủ, hợp lệ', short: 'Đầy đủ' },
  agree: { label: 'Đồng ý, ký duyệt', short: 'Đồng ý' },
  supplement: { label: 'Yêu cầu bổ sung hồ sơ', short: 'Thiếu giấy tờ' },
  refuse: { label: 'Từ chối giải quyết', short: 'Từ chối' },
  return: { label: 'Trả lại để hoàn thiện', short: 'Trả lại' },
  verify: { label: 'Cần xác minh, hẹn lại ngày trả', short: 'Cần xác minh' },
  upstream: { label: 'Chuyển trả cấp dưới hoàn thiện', short: 'Trả cấp dưới' },
  signRefusal: { label: 'Ký văn bản từ chối', short: 'Ký từ chối' },
  goOn: { label: 'Không đồng ý từ chối, giải quyết tiếp', short: 'Giải quyết tiếp' },
};

export function decision(value: string, words: keyof typeof choices): StepDecision {
  return { value, ...choices[words] };
}

/** A single way on is no choice. */
export function choiceOf(decisions: (StepDecision | false | undefined)[]): StepDecision[] {
  const offered = decisions.flatMap((each) => each || []);
  return offered.length > 1 ? offered : [];
}
