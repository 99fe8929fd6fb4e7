import type { FormSchema } from '../../../processes/forms/schema';
import { fieldsOf } from '../../../processes/forms/walk';
import { decisionKey } from '../../../processes/forms/decisions';
import { readStep } from '../../../processes/steps/readStep';
import type { Session } from '../../modeler/session';
import type { Option } from './options';
import type { Say } from './words';

const ofApplicant = ['fullName', 'idNumber', 'phone', 'email', 'address'] as const;
const texts = ['textfield', 'textarea'];

/** What a field of this type may be filled in from: the applicant's data, and what earlier steps write, in words. */
export function sourcesFor(session: Session, elementId: string, type: string, say: Say): Option[] {
  const applicant = texts.includes(type)
    ? ofApplicant.map((name) => ({ value: `applicant.${name}`, label: say(`from.${name}`) }))
    : [];
  return [...applicant, ...ofEarlierSteps(session, elementId, type)];
}

function ofEarlierSteps({ editor, data }: Session, elementId: string, type: string): Option[] {
  const steps = editor.steps.map(readStep);
  const here = steps.findIndex((step) => step.elementId === elementId);
  return steps.slice(0, Math.max(here, 0)).flatMap((step) => {
    const form = data.forms.find(({ id }) => id === step.formId);
    if (!form) return [];
    return fieldsOf(form.schema as FormSchema)
      .filter((field) => field.key !== decisionKey && fits(field.type, type))
      .map((field) => ({
        value: `step:${step.elementId}.${field.key}`,
        label: `${step.name}: ${field.label}`,
      }));
  });
}

/** A text takes a text over, a date a date; what was chosen from a list is not offered anew. */
const fits = (given: string, taken: string): boolean =>
  given === taken
    ? ['textfield', 'textarea', 'number', 'datetime'].includes(given)
    : texts.includes(given) && texts.includes(taken);
