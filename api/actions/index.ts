import { addDocument } from './addDocument';
import { addProcedure } from './addProcedure';
import { applyImport } from './applyImport';
import { approveDraft } from './approveDraft';
import { assign } from './assign';
import { claim } from './claim';
import { complete } from './complete';
import { completeRehearsalTask } from './completeRehearsalTask';
import { createDraft } from './createDraft';
import { editDraft } from './editDraft';
import { endRehearsal } from './endRehearsal';
import { moveRehearsalClock } from './moveRehearsalClock';
import { planImport } from './planImport';
import { receive } from './receive';
import { rejectDraft } from './rejectDraft';
import { release } from './release';
import { releaseDraft } from './releaseDraft';
import { removeDraft } from './removeDraft';
import { resume } from './resume';
import { saveDraft } from './saveDraft';
import { saveDraftDecision } from './saveDraftDecision';
import { saveDraftForm } from './saveDraftForm';
import { startRehearsal } from './startRehearsal';
import { submitDraft } from './submitDraft';
import { supplement } from './supplement';
import { withdraw } from './withdraw';

/** All that an officer may do: one file each. */
export const actions = {
  receive,
  claim,
  release,
  assign,
  complete,
  saveDraft,
  supplement,
  resume,
  withdraw,
  addDocument,
  planImport,
  applyImport,
  addProcedure,
  createDraft,
  editDraft,
  saveDraftForm,
  saveDraftDecision,
  removeDraft,
  submitDraft,
  approveDraft,
  rejectDraft,
  releaseDraft,
  startRehearsal,
  completeRehearsalTask,
  moveRehearsalClock,
  endRehearsal,
} as const;

export type ActionName = keyof typeof actions;

export {
  actionsOnDossier,
  actionsOnDraft,
  actionsOnUserTask,
  type DossierActionName,
  type DraftActionName,
  type UserTaskActionName,
} from './kernel/availableActions';
export type { Action, Call } from './kernel/action';
export { perform } from './kernel/perform';
export { codePrefixFor, dossierCodeOf, isDossierCode } from './receipt/dossierCodes';
export { beginForgotten, startOpenings } from './receipt/openings';
