import { createMongoAbility, type MongoAbility } from '@casl/ability';
import type { Officer } from '../models/officer';
import { rulesFor } from './rules';

export type Subject = 'Dossier' | 'UserTask' | 'Document' | 'Procedure' | 'Draft' | 'Incident' | 'Account';

export type Action =
  | 'read'
  | 'receive'
  | 'claim'
  | 'release'
  | 'assign'
  | 'complete'
  | 'supplement'
  | 'resume'
  | 'withdraw'
  | 'addDocument'
  | 'resolve'
  | 'import'
  | 'redesign'
  | 'review'
  | 'update'
  | 'remove';

/** A subject is its name alone, or a document marked with its name. */
export type Ability = MongoAbility<[Action, Subject | object]>;

/** Who may do and see what: the same rules answer a check and filter a query. */
export function abilityFor(officer: Officer): Ability {
  return createMongoAbility<Ability>(rulesFor(officer));
}
