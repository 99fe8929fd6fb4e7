import type { ApprovalData, StageData, StepData } from '../patterns/params';
import { decision, type Step, type StepDecision } from './step';

/** The steps of one agency's stage, with the names and choices they have everywhere. */

type Place = Pick<Step, 'elementId' | 'name' | 'role' | 'stage' | 'form'> &
  Partial<Pick<Step, 'decisions' | 'slot' | 'kind' | 'waitFor'>>;

/** Data of the catalogue laid over what the step's place says. */
export function stepFrom(place: Place & { slot: string }, data: StepData, unit = ''): Step {
  return {
    kind: 'work',
    waitFor: '',
    decisions: [],
    ...place,
    name: data.name ?? place.name,
    unit: data.unit ?? unit,
    hours: data.hours ?? null,
    legalBasis: data.legalBasis ?? '',
  };
}

export interface StageNames {
  id(base: string): string;
  step(place: Place, data: StepData): Step;
}

export function stageNames(data: StageData, suffix: string): StageNames {
  return {
    id: (base) => (suffix ? `${base}-${suffix}` : base),
    step: (place, stepData) => stepFrom({ slot: data.slot, ...place }, stepData, data.appraise.unit),
  };
}

export function appraisal(data: StageData, { id, step }: StageNames): Step {
  const decisions = [
    decision('approve', 'approve'),
    ...(data.supplement ? [decision('supplement', 'supplement')] : []),
    ...(data.verify ? [decision('verify', 'verify')] : []),
    ...(data.refusal ? [decision('refuse', 'refuse')] : []),
  ];
  const place = { elementId: id('appraise'), name: 'Thẩm định hồ sơ', role: 'specialist' } as const;
  return step(
    { ...place, stage: 'appraisal', form: 'appraisal', decisions: choiceOf(decisions) },
    data.appraise,
  );
}

/** A second appraisal: what was missing is there, so it cannot be asked for again (rules.md, 3.5). */
export function secondAppraisal(data: StageData, again: StepData, { id, step }: StageNames): Step {
  const decisions = [decision('approve', 'approve'), ...(data.refusal ? [decision('refuse', 'refuse')] : [])];
  const place = {
    elementId: id('appraise-supplemented'),
    name: 'Thẩm định hồ sơ đã bổ sung',
    role: 'specialist',
  } as const;
  return step({ ...place, stage: 'appraisal', form: 'appraisal', decisions: choiceOf(decisions) }, again);
}

export function supplementSteps(request: StepData, { id, step }: StageNames): { request: Step; wait: Step } {
  const counter = { slot: 'reception', role: 'reception', stage: 'appraisal' } as const;
  const unit = { unit: 'Bộ phận Một cửa' };
  return {
    request: step(
      {
        ...counter,
        elementId: id('request-supplement'),
        name: 'Gửi phiếu yêu cầu bổ sung',
        form: 'supplement-request',
      },
      { ...unit, ...request },
    ),
    wait: step(
      {
        ...counter,
        elementId: id('await-supplement'),
        name: 'Chờ người nộp bổ sung',
        form: 'supplement-receipt',
        kind: 'wait',
        waitFor: 'applicant',
      },
      unit,
    ),
  };
}

export function approval(data: StageData, approval: ApprovalData, names: StageNames): Step {
  const decisions = [decision('approve', 'agree'), ...(data.revise ? [decision('return', 'return')] : [])];
  return approvalStep(approval, names, { decisions: choiceOf(decisions) });
}

/** After a send-back nothing is sent back again; the one who signs may only refuse. */
export function secondApproval(
  data: StageData,
  approval: ApprovalData,
  signs: boolean,
  names: StageNames,
): Step {
  const refuses = signs && data.refusal;
  const decisions = [decision('approve', 'agree'), ...(refuses ? [decision('refuse', 'refuse')] : [])];
  const again = {
    ...approval,
    name: `${nameOf(approval)} (lần 2)`,
    ...(approval.again && { hours: approval.again }),
  };
  return approvalStep(again, names, { decisions: choiceOf(decisions), suffix: '-revised' });
}

function approvalStep(
  data: ApprovalData,
  { id, step }: StageNames,
  { decisions, suffix = '' }: { decisions: StepDecision[]; suffix?: string },
): Step {
  const base = data.role === 'leader' ? 'sign' : 'approve-division';
  const place = {
    elementId: id(base) + suffix,
    name: nameOf(data),
    role: data.role,
    stage: 'approval',
    form: 'approval',
  } as const;
  return step({ ...place, decisions }, data);
}

function nameOf({ name, role }: ApprovalData): string {
  return name ?? (role === 'leader' ? 'Lãnh đạo ký duyệt' : 'Lãnh đạo phòng duyệt');
}

/** A single way on is no choice. */
function choiceOf(decisions: StepDecision[]): StepDecision[] {
  return decisions.length > 1 ? decisions : [];
}
