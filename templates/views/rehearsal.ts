import type { DecisionButton, Field } from './fields';
import type { FieldError, FormKeys } from './frame';

/** A step of a rehearsal as its officer would have it; a part of the modeler's page. */
export interface RehearsalStepView {
  name: string;
  role: string;
  agency: string;
  unit: string;
  legalBasis: string | null;
  waitFor: string | null;
  submit: string;
  keys: FormKeys;
  may: { complete: boolean };
  fields: Field[];
  decisions: DecisionButton[];
  comment: string;
  errors: FieldError[];
  refusal: { code: string; detail: string } | null;
}
