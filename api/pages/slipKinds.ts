import type { DossierDetailJson, EarlierStepJson } from '../queries';

/** The forms of TT 01/2018/TT-VPCP that the desk hands out, by their names in addresses. */
export const slipForms = ['appointment', 'supplement', 'refusal', 'apology'] as const;
export type SlipForm = (typeof slipForms)[number];

/** The step that asked for a supplement: its form wrote what is missing, and no decision was left to take. */
export const supplementStepIn = (steps: EarlierStepJson[]) =>
  steps.find(({ elementId }) => /supplement-request|request-supplement/.test(elementId));

/** The step that proposed the refusal, with its reason: the last one that decided so. */
export const refusalStepIn = (steps: EarlierStepJson[]) =>
  steps.filter(({ decision, data }) => decision === 'refuse' && data['reason']).at(-1);

/** The step that wrote the apology as it stands: a draft that was returned is written again. */
export const apologyStepIn = (steps: EarlierStepJson[]) =>
  steps.filter(({ elementId }) => /draft-apology$|apologize/.test(elementId)).at(-1);

/** The head's signature under the apology; a draft that is sent back has none. */
export const apologySignatureIn = (steps: EarlierStepJson[]) =>
  steps
    .filter(({ elementId, decision }) => elementId.startsWith('sign-apology') && decision !== 'return')
    .at(-1);

/** The slips that this dossier has by now. */
export function slipsOf({ code, state, apology }: DossierDetailJson, steps: EarlierStepJson[]) {
  const issued: Record<SlipForm, boolean> = {
    appointment: true,
    supplement: supplementStepIn(steps) !== undefined,
    refusal: state === 'refused' || steps.some(({ elementId }) => elementId.includes('issue-refusal')),
    // One that was never sent, as the dossier ended first, tells the applicant nothing.
    apology: apologyStepIn(steps) !== undefined && apology?.newDueAt != null && apology.state !== 'canceled',
  };
  return slipForms
    .filter((form) => issued[form])
    .map((form) => ({ form, href: `/dossiers/${code}/forms/${form}` }));
}

/** The slips that a step is about: whoever signs or sends the apology reads it first. */
export const slipsAt = (elementId: string, dossier: DossierDetailJson, steps: EarlierStepJson[]) =>
  slipsOf(dossier, steps).filter(({ form }) => form === 'apology' && elementId.includes('apology'));
