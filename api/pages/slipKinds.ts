import type { DossierDetailJson, EarlierStepJson } from '../queries';

/** The forms of TT 01/2018/TT-VPCP that the desk hands out, by their names in addresses. */
export const slipForms = ['appointment', 'supplement', 'refusal'] as const;
export type SlipForm = (typeof slipForms)[number];

/** The step that asked for a supplement: its form wrote what is missing, and no decision was left to take. */
export const supplementStepIn = (steps: EarlierStepJson[]) =>
  steps.find(({ elementId }) => /supplement-request|request-supplement/.test(elementId));

/** The step that proposed the refusal, with its reason: the last one that decided so. */
export const refusalStepIn = (steps: EarlierStepJson[]) =>
  steps.filter(({ decision, data }) => decision === 'refuse' && data['reason']).at(-1);

/** The slips that this dossier has by now. */
export function slipsOf({ code, state }: DossierDetailJson, steps: EarlierStepJson[]) {
  const issued: Record<SlipForm, boolean> = {
    appointment: true,
    supplement: supplementStepIn(steps) !== undefined,
    refusal: state === 'refused' || steps.some(({ elementId }) => elementId.includes('issue-refusal')),
  };
  return slipForms
    .filter((form) => issued[form])
    .map((form) => ({ form, href: `/dossiers/${code}/forms/${form}` }));
}
