import type { StageData, StepData } from '../patterns/params';
import { add, connect, exitOf, type Exit, type Graph, type Track } from './graph';
import { decision, type Step } from './step';
import {
  appraisal,
  approval,
  secondAppraisal,
  secondApproval,
  stageNames,
  supplementSteps,
  type StageNames,
} from './stageSteps';

/** Where a stage's ways lead: on with the approved dossier, or to the counter with a refusal. */
export interface StageExits {
  done: Exit[];
  refused: Exit[];
}

/** One agency: appraisal with at most one supplement, approvals with at most one send-back, refusal, issue. */
export function addStage(graph: Graph, data: StageData, suffix: string, from: Exit[]): StageExits {
  const names = stageNames(data, suffix);
  const put = (step: Step, track: Track, exits: Exit[]): Step => {
    const { elementId: id, name, slot, unit } = step;
    add(graph, { id, type: 'task', name, slot, unit, track, step }, exits);
    return step;
  };
  const appraised = addAppraisals(data, names, put, from);
  const approved = addApprovals(data, names, put, appraised.ready);
  const refusal =
    data.refusal && addRefusal(data.refusal, Boolean(data.revise), names, put, appraised.refused);
  const revised = addRevision(data, names, put, [...approved.returned, ...(refusal?.goOn ?? [])]);
  if (refusal) connect(graph, revised.refused, refusal.issue.elementId);
  const done = [...approved.done, ...revised.done];
  return {
    done: data.issue ? [exitOf(put(issueStep(data.issue, names), 'main', done))] : done,
    refused: refusal ? [exitOf(refusal.issue)] : [],
  };
}

type Put = (step: Step, track: Track, exits: Exit[]) => Step;

function addAppraisals(
  data: StageData,
  names: StageNames,
  put: Put,
  from: Exit[],
): { ready: Exit[]; refused: Exit[] } {
  const first = put(appraisal(data, names), 'main', from);
  const steps = [first];
  if (data.supplement) {
    const { request, wait } = supplementSteps(data.supplement.request, names);
    put(request, 'supplement', [exitOf(first, 'supplement')]);
    put(wait, 'supplement', [exitOf(request)]);
    steps.push(put(secondAppraisal(data, data.supplement.appraise, names), 'supplement', [exitOf(wait)]));
  }
  if (data.verify) {
    const { apologize, verify } = verificationSteps(data.verify, names);
    put(apologize, 'revision', [exitOf(first, 'verify')]);
    steps.push(put(verify, 'revision', [exitOf(apologize)]));
  }
  return {
    ready: steps.map((step) => exitOf(step, 'approve')),
    refused: data.refusal ? steps.map((step) => exitOf(step, 'refuse')) : [],
  };
}

/** What cannot be settled at once: an apology with a new date, then the verification (rules.md, 6; flows.md, D3). */
function verificationSteps(
  data: { apologize: StepData; verify: StepData },
  { id, step }: StageNames,
): { apologize: Step; verify: Step } {
  const place = { role: 'specialist', stage: 'appraisal' } as const;
  const decisions = [decision('approve', 'approve'), decision('refuse', 'refuse')];
  return {
    apologize: step(
      { ...place, elementId: id('apologize'), name: 'Lập phiếu xin lỗi, hẹn lại', form: 'apology' },
      data.apologize,
    ),
    verify: step(
      { ...place, elementId: id('verify'), name: 'Xác minh', form: 'verification', decisions },
      data.verify,
    ),
  };
}

function addApprovals(
  data: StageData,
  names: StageNames,
  put: Put,
  from: Exit[],
): { done: Exit[]; returned: Exit[] } {
  let done = from;
  const returned: Exit[] = [];
  for (const each of data.approvals) {
    const step = put(approval(data, each, names), 'main', done);
    done = [exitOf(step, 'approve')];
    if (data.revise) returned.push(exitOf(step, 'return'));
  }
  return { done, returned };
}

/** The specialist reworks the dossier, and each approver sees it a second and last time. */
function addRevision(
  data: StageData,
  names: StageNames,
  put: Put,
  from: Exit[],
): { done: Exit[]; refused: Exit[] } {
  if (!data.revise) return { done: [], refused: [] };
  const place = {
    elementId: names.id('revise'),
    name: 'Hoàn thiện theo ý kiến lãnh đạo',
    role: 'specialist',
  } as const;
  const revise = put(
    names.step({ ...place, stage: 'appraisal', form: 'revision' }, data.revise),
    'revision',
    from,
  );
  let last = revise;
  for (const [index, each] of data.approvals.entries()) {
    const signs = index === data.approvals.length - 1;
    last = put(secondApproval(data, each, signs, names), 'revision', [exitOf(last, 'approve')]);
  }
  return { done: [exitOf(last, 'approve')], refused: data.refusal ? [exitOf(last, 'refuse')] : [] };
}

function addRefusal(
  data: { sign: StepData; issue: StepData },
  mayGoOn: boolean,
  { id, step }: StageNames,
  put: Put,
  from: Exit[],
): { issue: Step; goOn: Exit[] } {
  const decisions = mayGoOn ? [decision('approve', 'signRefusal'), decision('return', 'goOn')] : [];
  const sign = put(
    step(
      {
        elementId: id('sign-refusal'),
        name: 'Ký văn bản từ chối',
        role: 'leader',
        stage: 'approval',
        form: 'refusal-signature',
        decisions,
      },
      data.sign,
    ),
    'refusal',
    from,
  );
  const issue = put(
    step(
      {
        elementId: id('issue-refusal'),
        name: 'Ban hành văn bản từ chối',
        role: 'clerk',
        stage: 'issue',
        form: 'issue',
      },
      data.issue,
    ),
    'refusal',
    [exitOf(sign, 'approve')],
  );
  return { issue, goOn: mayGoOn ? [exitOf(sign, 'return')] : [] };
}

function issueStep(data: StepData, { id, step }: StageNames): Step {
  return step(
    {
      elementId: id('issue'),
      name: 'Vào sổ, đóng dấu, ban hành',
      role: 'clerk',
      stage: 'issue',
      form: 'issue',
    },
    data,
  );
}
