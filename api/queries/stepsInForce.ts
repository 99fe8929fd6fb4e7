import { stepsOf, type ProcedureEntry } from '../../processes';
import { stepsIn } from '../../processes/steps/stepsIn';
import type { Deps } from '../deps';
import { findRelease } from '../drafts/release';
import type { ProcedureDetailJson } from './procedureShapes';

type StepJson = ProcedureDetailJson['steps'][number];

/** The steps of the process in force: as compiled from the catalogue, or as redesigned. */
export async function stepsInForce({ connection }: Deps, entry: ProcedureEntry): Promise<StepJson[]> {
  const release = await findRelease(connection, entry.code);
  return release ? redesignedSteps(entry, release.bpmn) : compiledSteps(entry);
}

const agencyOf = ({ slots }: ProcedureEntry, slot: string): string => slots[slot]?.name ?? '';

function compiledSteps(entry: ProcedureEntry): StepJson[] {
  return stepsOf(entry).map(({ elementId, name, slot, role, unit, hours, waitFor, legalBasis }) => {
    const agency = agencyOf(entry, slot);
    return { elementId, name, slot, agency, role, unit, hours, waitFor: waitFor || null, legalBasis };
  });
}

async function redesignedSteps(entry: ProcedureEntry, bpmn: string): Promise<StepJson[]> {
  const steps = await stepsIn(bpmn);
  return steps.map(({ elementId, name, agency: slot, role, unit, hours, waitFor, legalBasis }) => {
    const agency = agencyOf(entry, slot);
    return { elementId, name, slot, agency, role, unit, hours, waitFor: waitFor || null, legalBasis };
  });
}
