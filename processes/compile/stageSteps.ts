import type { StageData } from '../patterns/block';
import { counter } from '../patterns/agencies';
import { stepAt, type Drawing } from './drawing';
import { choiceOf, decision, type Step, type StepDecision } from './step';

/** The steps of one agency's stage, with the names, choices and parts of the limit they have everywhere. */
export interface StageSteps {
  check(): Step;
  secondCheck(): Step;
  appraise(): Step;
  secondAppraisal(): Step;
  request(): Step;
  wait(): Step;
  apologize(): Step;
  verify(): Step;
  amend(): Step;
  appraiseAmended(): Step;
  approval(role: ApproverRole): Step;
  revise(): Step;
  secondApproval(role: ApproverRole, signs: boolean): Step;
  signRefusal(): Step;
  issueRefusal(): Step;
  issue(): Step;
}

type ApproverRole = StageData['approvals'][number];

/** Parts of a stage's hours. Only their proportions count. */
const shares = {
  check: 6,
  'check-supplemented': 6,
  'request-supplement': 4,
  appraise: 40,
  'appraise-supplemented': 40,
  apologize: 3,
  verify: 30,
  amend: 12,
  'appraise-amended': 20,
  'approve-division': 10,
  sign: 12,
  revise: 10,
  'approve-division-revised': 5,
  'sign-revised': 6,
  'sign-refusal': 8,
  'issue-refusal': 4,
  issue: 4,
} as const;

type Base = keyof typeof shares;

const baseOf = { 'division-head': 'approve-division', leader: 'sign' } as const;
const approvalNames = { 'division-head': 'Lãnh đạo phòng duyệt', leader: 'Lãnh đạo ký duyệt' };

export function stageSteps(drawing: Drawing, data: StageData): StageSteps {
  const { slot, suffix, office, names = {} } = data;
  const idOf = (base: string): string => (suffix ? `${base}-${suffix}` : base);
  const make = (
    base: Base,
    name: string,
    place: Pick<Step, 'role' | 'stage' | 'form'> &
      Partial<Pick<Step, 'elementId' | 'slot' | 'unit' | 'decisions'>>,
  ): Step =>
    stepAt(drawing, {
      elementId: idOf(base),
      name: names[base] ?? name,
      slot,
      unit: unitOf(place.role, office),
      share: shares[base] * (data.share ?? 1),
      ...place,
    });
  const specialist = { role: 'specialist', stage: 'appraisal' } as const;
  const counterPlace = { slot: 'reception', role: 'reception', unit: counter, stage: 'appraisal' } as const;
  const asks = data.supplement && decision('supplement', 'supplement');
  const refuses = data.refusal && decision('refuse', 'refuse');
  const again = (...more: (StepDecision | false)[]): StepDecision[] =>
    choiceOf([decision('approve', 'approve'), ...more, refuses]);
  const approvalName = (role: ApproverRole): string =>
    drawing.stated[idOf(baseOf[role])]?.name ?? names[baseOf[role]] ?? approvalNames[role];

  return {
    check: () =>
      make('check', 'Kiểm tra thành phần hồ sơ', {
        ...specialist,
        form: 'check',
        decisions: choiceOf([decision('approve', 'complete'), asks]),
      }),
    secondCheck: () =>
      make('check-supplemented', 'Kiểm tra hồ sơ đã bổ sung', {
        ...specialist,
        form: 'check',
        decisions: again(),
      }),
    appraise: () =>
      make('appraise', 'Thẩm định hồ sơ', {
        ...specialist,
        form: 'appraisal',
        decisions: again(
          !data.check && asks,
          Boolean(data.verify) && decision('verify', 'verify'),
          Boolean(data.upstream) && decision('upstream', 'upstream'),
        ),
      }),
    secondAppraisal: () =>
      make('appraise-supplemented', 'Thẩm định hồ sơ đã bổ sung', {
        ...specialist,
        form: 'appraisal',
        decisions: again(),
      }),
    request: () =>
      make('request-supplement', 'Gửi phiếu yêu cầu bổ sung', {
        ...counterPlace,
        form: 'supplement-request',
      }),
    wait: () =>
      stepAt(drawing, {
        ...counterPlace,
        elementId: idOf('await-supplement'),
        name: 'Chờ người nộp bổ sung',
        form: 'supplement-receipt',
        kind: 'wait',
        waitFor: 'applicant',
      }),
    apologize: () => make('apologize', 'Lập phiếu xin lỗi, hẹn lại', { ...specialist, form: 'apology' }),
    verify: () => make('verify', 'Xác minh', { ...specialist, form: 'verification', decisions: again() }),
    amend: () =>
      make('amend', 'Hoàn thiện theo yêu cầu cấp trên', {
        ...specialist,
        form: 'amendment',
        ...data.upstream,
      }),
    appraiseAmended: () =>
      make('appraise-amended', 'Thẩm định hồ sơ đã hoàn thiện', {
        ...specialist,
        form: 'appraisal',
        decisions: again(),
      }),
    approval: (role) =>
      make(baseOf[role], approvalName(role), {
        role,
        stage: 'approval',
        form: 'approval',
        decisions: choiceOf([decision('approve', 'agree'), data.sendBack && decision('return', 'return')]),
      }),
    revise: () => make('revise', 'Hoàn thiện theo ý kiến lãnh đạo', { ...specialist, form: 'revision' }),
    secondApproval: (role, signs) =>
      make(`${baseOf[role]}-revised`, `${approvalName(role)} (lần 2)`, {
        role,
        stage: 'approval',
        form: 'approval',
        elementId: `${idOf(baseOf[role])}-revised`,
        // A refusal is the leader's to sign.
        decisions: choiceOf([decision('approve', 'agree'), signs && role === 'leader' && refuses]),
      }),
    signRefusal: () =>
      make('sign-refusal', 'Ký văn bản từ chối', {
        role: 'leader',
        stage: 'approval',
        form: 'refusal-signature',
        decisions: choiceOf([
          decision('approve', 'signRefusal'),
          data.sendBack && data.approvals.length > 0 && decision('return', 'goOn'),
        ]),
      }),
    issueRefusal: () =>
      make('issue-refusal', 'Ban hành văn bản từ chối', { role: 'clerk', stage: 'issue', form: 'issue' }),
    issue: () =>
      make('issue', 'Vào sổ, đóng dấu, ban hành', { role: 'clerk', stage: 'issue', form: 'issue' }),
  };
}

function unitOf(role: Step['role'], { division, leader, clerk }: StageData['office']): string {
  if (role === 'leader') return leader;
  return role === 'clerk' ? clerk : division;
}
