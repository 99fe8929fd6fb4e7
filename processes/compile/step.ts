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
  kind: StepHeaders['kind'];
  stage: StepHeaders['stage'];
  waitFor: WaitFor | '';
  legalBasis: string;
  /** Empty where the step is just done. */
  decisions: StepDecision[];
  form: FormTemplate;
}

/** A choice: `label` is the button's, `short` the arrow's. */
export interface StepDecision extends Decision {
  short: string;
}

const choices = {
  approve: { label: 'Đủ điều kiện, trình duyệt', short: 'Đủ điều kiện' },
  agree: { label: 'Đồng ý, ký duyệt', short: 'Đồng ý' },
  supplement: { label: 'Yêu cầu bổ sung hồ sơ', short: 'Thiếu giấy tờ' },
  refuse: { label: 'Từ chối giải quyết', short: 'Từ chối' },
  return: { label: 'Trả lại để hoàn thiện', short: 'Trả lại' },
  verify: { label: 'Cần xác minh, hẹn lại ngày trả', short: 'Cần xác minh' },
  signRefusal: { label: 'Ký văn bản từ chối', short: 'Ký từ chối' },
  goOn: { label: 'Không đồng ý từ chối, giải quyết tiếp', short: 'Giải quyết tiếp' },
};

export function decision(value: string, words: keyof typeof choices): StepDecision {
  return { value, ...choices[words] };
}
