import { bpmnProcessIdFor } from '../actions/receipt/receipt';
import type { Deps } from '../deps';
import { draftModel, type DraftDocument, type DraftState } from '../models/draft';
import { processDefinitionModel } from '../models/processDefinition';
import type { ProcessDefinitionDocument } from '../models/readModels';
import { problem, type Param, type Problem } from '../problems';

/** What is asked of a redesign most often: all but its diagram, which is large. */
export type DraftHead = Omit<DraftDocument, 'bpmn'>;

/** Throws `draft-not-found`. */
export async function getDraft({ connection }: Deps, id: string): Promise<DraftDocument> {
  const found = await draftModel(connection).findById(id).lean();
  if (!found) throw problem('draft-not-found', { id });
  return found;
}

/** The latest deployed version of a procedure's process. Throws `procedure-not-deployed`. */
export async function getInForce({ connection }: Deps, code: string): Promise<ProcessDefinitionDocument> {
  const bpmnProcessId = bpmnProcessIdFor(code);
  const found = await processDefinitionModel(connection)
    .findOne({ bpmnProcessId })
    .sort({ version: -1 })
    .lean();
  if (!found) throw problem('procedure-not-deployed', { code });
  return found;
}

/** The version that a redesign began with. Throws `version-not-found`. */
export async function getBase({ connection }: Deps, draft: DraftDocument): Promise<string> {
  const { code, baseVersion: version } = draft;
  const found = await processDefinitionModel(connection)
    .findOne({ bpmnProcessId: bpmnProcessIdFor(code), version })
    .lean();
  if (!found) throw problem('version-not-found', { code, version });
  return found.bpmn;
}

/** Throws `draft-outdated` when the process in force is no longer the one that was redesigned. */
export async function mustBeCurrent(deps: Deps, { code, baseVersion: base }: DraftDocument): Promise<void> {
  const { version } = await getInForce(deps, code);
  if (version !== base) throw problem('draft-outdated', { base, version });
}

const stateNames: Readonly<Record<DraftState, Exclude<Param, string | number>>> = {
  editing: { vi: 'đang soạn', en: 'being edited' },
  submitted: { vi: 'đã trình duyệt', en: 'submitted' },
  approved: { vi: 'đã duyệt, chưa ban hành', en: 'approved, not released yet' },
  rejected: { vi: 'bị trả lại', en: 'sent back' },
  released: { vi: 'đã ban hành', en: 'released' },
};

/** Null where the draft is in one of these states. */
export function unlessIn(states: readonly DraftState[], { state }: DraftHead): Problem | null {
  return states.includes(state) ? null : problem('draft-wrong-state', { state: stateNames[state] });
}

/** States in which it is changed; with the first change what was sent back is being edited again. */
export const editable: readonly DraftState[] = ['editing', 'rejected'];

/** States in which another officer has it before them. */
export const underReview: readonly DraftState[] = ['submitted', 'approved'];

/** States in which its author may give it up. */
export const removable: readonly DraftState[] = [...editable, 'submitted'];
