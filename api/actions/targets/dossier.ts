import type { Deps } from '../../deps';
import { caseFileModel, type CaseFileDocument } from '../../models/caseFile';
import { dossierModel } from '../../models/dossier';
import type { Officer } from '../../models/officer';
import type { DossierDocument, OpenTask } from '../../models/readModels';
import { abilityFor, verdictFor, type Ability, type Action, type Verdict } from '../../policy';
import { problem } from '../../problems';
import { findingById } from '../../store';
import { dossierCodeOf } from '../receipt/dossierCodes';

/** A dossier as far as it is known: just received, it is a case file alone. */
export interface DossierTarget {
  code: string;
  agencies: string[];
  receivingAgency: string;
  procedureCode: string;
  dossier: DossierDocument | null;
  caseFile: CaseFileDocument | null;
  openTasks: OpenTask[];
}

const findDossier = findingById(dossierModel);
const findCaseFile = findingById(caseFileModel);

/** Throws the problem `dossier-not-found`, also for a dossier that the officer may not see. */
export async function loadDossier(deps: Deps, officer: Officer, text: string): Promise<DossierTarget> {
  const code = dossierCodeOf(text);
  const [dossier, caseFile] = await Promise.all([
    findDossier(deps.connection, code),
    findCaseFile(deps.connection, code),
  ]);
  const target = targetFor(code, dossier, caseFile);
  const visible = target && dossierVerdictFor(abilityFor(officer), 'read', target).allowed;
  if (!visible) throw problem('dossier-not-found', { code: text });
  return target;
}

export function targetFor(
  code: string,
  dossier: DossierDocument | null,
  caseFile: CaseFileDocument | null,
): DossierTarget | null {
  const known = dossier ?? (caseFile && { ...caseFile, ...caseFile.opening.dossier });
  if (!known) return null;
  const { agencies, receivingAgency, procedureCode } = known;
  return {
    code,
    agencies,
    receivingAgency,
    procedureCode,
    dossier,
    caseFile,
    openTasks: dossier?.openTasks ?? [],
  };
}

export function dossierVerdictFor(ability: Ability, action: Action, target: DossierTarget): Verdict {
  const { agencies, receivingAgency } = target;
  return verdictFor(ability, action, 'Dossier', { agencies, receivingAgency });
}
