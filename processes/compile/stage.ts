import type { StageData } from '../patterns/block';
import { put, type Drawing, type Exits } from './drawing';
import { connect, exitOf, type Exit } from './graph';
import { stageSteps, type StageSteps } from './stageSteps';
import type { Step } from './step';

/** How blocks inside a stage are drawn; given from outside, as a block may be a stage itself. */
export type AddBlocks = (drawing: Drawing, blocks: StageData['between'] & object, from: Exit[]) => Exits;

/** One agency: appraisal with at most one supplement, approvals with at most one send-back, refusal, issue. */
export function addStage(drawing: Drawing, data: StageData, from: Exit[], addBlocks: AddBlocks): Exits {
  const steps = stageSteps(drawing, data);
  const appraised = addAppraisals(drawing, data, steps, from);
  const between = addBlocks(drawing, data.between ?? [], appraised.done);
  const approved = addApprovals(drawing, data, steps, between.done);
  const refused = [...appraised.refused, ...between.refused];
  const refusal = data.refusal ? addRefusal(drawing, steps, refused) : undefined;
  const revised = addRevision(drawing, data, steps, [...approved.returned, ...(refusal?.goOn ?? [])]);
  if (refusal) connect(drawing.graph, revised.refused, refusal.issue.elementId);
  const done = [...approved.done, ...revised.done];
  return {
    done: data.issue ? [exitOf(put(drawing, steps.issue(), 'main', done))] : done,
    refused: refusal ? [exitOf(refusal.issue)] : [],
  };
}

function addAppraisals(drawing: Drawing, data: StageData, steps: StageSteps, from: Exit[]): Exits {
  const checked = data.check ? addCheck(drawing, data, steps, from) : { done: from, refused: [] };
  const first = put(drawing, steps.appraise(), 'main', checked.done);
  const all = [first];
  if (data.supplement && !data.check) {
    all.push(addSupplement(drawing, steps, [exitOf(first, 'supplement')], steps.secondAppraisal()));
  }
  if (data.verify) {
    const apology = put(drawing, steps.apologize(), 'revision', [exitOf(first, 'verify')]);
    all.push(put(drawing, steps.verify(), 'revision', [exitOf(apology)]));
  }
  if (data.upstream) {
    const amend = put(drawing, steps.amend(), 'revision', [exitOf(first, 'upstream')]);
    all.push(put(drawing, steps.appraiseAmended(), 'revision', [exitOf(amend)]));
  }
  return {
    done: all.map((step) => exitOf(step, 'approve')),
    refused: [...checked.refused, ...(data.refusal ? all.map((step) => exitOf(step, 'refuse')) : [])],
  };
}

/** Papers first: where appraising takes long, what is missing is asked for before it (rules.md, 3.9). */
function addCheck(drawing: Drawing, data: StageData, steps: StageSteps, from: Exit[]): Exits {
  const check = put(drawing, steps.check(), 'main', from);
  const second = addSupplement(drawing, steps, [exitOf(check, 'supplement')], steps.secondCheck());
  return {
    done: [exitOf(check, 'approve'), exitOf(second, 'approve')],
    refused: data.refusal ? [exitOf(second, 'refuse')] : [],
  };
}

/** Asked for once: the step after it cannot ask again (rules.md, 3.5). */
function addSupplement(drawing: Drawing, steps: StageSteps, from: Exit[], after: Step): Step {
  const request = put(drawing, steps.request(), 'supplement', from);
  const wait = put(drawing, steps.wait(), 'supplement', [exitOf(request)]);
  return put(drawing, after, 'supplement', [exitOf(wait)]);
}

function addApprovals(
  drawing: Drawing,
  data: StageData,
  steps: StageSteps,
  from: Exit[],
): { done: Exit[]; returned: Exit[] } {
  let done = from;
  const returned: Exit[] = [];
  for (const role of data.approvals) {
    const step = put(drawing, steps.approval(role), 'main', done);
    done = [exitOf(step, 'approve')];
    if (data.sendBack) returned.push(exitOf(step, 'return'));
  }
  return { done, returned };
}

/** The specialist reworks the dossier, and each approver sees it a second and last time. */
function addRevision(drawing: Drawing, data: StageData, steps: StageSteps, from: Exit[]): Exits {
  if (!from.length) return { done: [], refused: [] };
  let last = put(drawing, steps.revise(), 'revision', from);
  for (const [index, role] of data.approvals.entries()) {
    const signs = index === data.approvals.length - 1;
    last = put(drawing, steps.secondApproval(role, signs), 'revision', [exitOf(last, 'approve')]);
  }
  const mayRefuse = last.decisions.some(({ value }) => value === 'refuse');
  return { done: [exitOf(last, 'approve')], refused: mayRefuse ? [exitOf(last, 'refuse')] : [] };
}

function addRefusal(drawing: Drawing, steps: StageSteps, from: Exit[]): { issue: Step; goOn: Exit[] } {
  const sign = put(drawing, steps.signRefusal(), 'refusal', from);
  const issue = put(drawing, steps.issueRefusal(), 'refusal', [exitOf(sign, 'approve')]);
  return { issue, goOn: sign.decisions.length ? [exitOf(sign, 'return')] : [] };
}
