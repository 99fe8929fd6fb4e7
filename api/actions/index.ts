import { addDocument } from './addDocument';
import { applyImport } from './applyImport';
import { assign } from './assign';
import { claim } from './claim';
import { complete } from './complete';
import { planImport } from './planImport';
import { receive } from './receive';
import { release } from './release';
import { resume } from './resume';
import { saveDraft } from './saveDraft';
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
} as const;

export type ActionName = keyof typeof actions;

export {
  actionsOnDossier,
  actionsOnUserTask,
  type DossierActionName,
  type UserTaskActionName,
} from './kernel/availableActions';
export type { Action, Call } from './kernel/action';
export { perform } from './kernel/perform';
export { codePrefixFor, dossierCodeOf, isDossierCode } from './receipt/dossierCodes';
export { beginForgotten, startOpenings } from './receipt/openings';
