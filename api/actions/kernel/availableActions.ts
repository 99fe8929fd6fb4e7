import type { DraftHead } from '../../drafts/target';
import type { Officer } from '../../models/officer';
import type { UserTaskDocument } from '../../models/readModels';
import { abilityFor, type Ability } from '../../policy';
import { addDocument } from '../addDocument';
import { approveDraft } from '../approveDraft';
import { assign } from '../assign';
import { claim } from '../claim';
import { complete } from '../complete';
import { editDraft } from '../editDraft';
import { rejectDraft } from '../rejectDraft';
import { release } from '../release';
import { releaseDraft } from '../releaseDraft';
import { removeDraft } from '../removeDraft';
import { resume } from '../resume';
import { submitDraft } from '../submitDraft';
import { supplement } from '../supplement';
import type { DossierTarget } from '../targets/dossier';
import { withdraw } from '../withdraw';
import { refusalFor, type Judged } from './judge';

const ofUserTasks = { claim, release, assign, complete } as const;
const ofDossiers = { supplement, resume, withdraw, addDocument } as const;
const ofDrafts = {
  edit: editDraft,
  remove: removeDraft,
  submit: submitDraft,
  approve: approveDraft,
  reject: rejectDraft,
  release: releaseDraft,
} as const;

export type UserTaskActionName = keyof typeof ofUserTasks;
export type DossierActionName = keyof typeof ofDossiers;
export type DraftActionName = keyof typeof ofDrafts;

/** What this officer may do with the task now: the buttons to show. Attempts are judged by the same functions. */
export function actionsOnUserTask(officer: Officer, task: UserTaskDocument): UserTaskActionName[] {
  return allowed(ofUserTasks, abilityFor(officer), officer, task);
}

/** What this officer may do with the dossier now. */
export function actionsOnDossier(officer: Officer, target: DossierTarget): DossierActionName[] {
  return allowed(ofDossiers, abilityFor(officer), officer, target);
}

/** What this officer may do with the redesign now. */
export function actionsOnDraft(officer: Officer, draft: DraftHead): DraftActionName[] {
  return allowed<DraftActionName, DraftHead>(ofDrafts, abilityFor(officer), officer, draft);
}

function allowed<N extends string, T>(
  among: Record<N, Judged<T>>,
  ability: Ability,
  officer: Officer,
  target: T,
): N[] {
  const names = Object.keys(among) as N[];
  return names.filter((name) => refusalFor(among[name], ability, officer, target) === null);
}
