import type { Field, FormComponent, Group, Validation } from './schema';

/** Builders of form fields, so that a form reads as a list of what is asked. */

const shortText = 300;
const longText = 4000;

export function textField(key: string, label: string, validate: Validation = {}): Field {
  return { type: 'textfield', id: idOf(key), key, label, validate: { maxLength: shortText, ...validate } };
}

export function textArea(key: string, label: string, validate: Validation = {}): Field {
  return { type: 'textarea', id: idOf(key), key, label, validate: { maxLength: longText, ...validate } };
}

export function numberField(key: string, label: string, validate: Validation, decimalDigits = 0): Field {
  return { type: 'number', id: idOf(key), key, label, decimalDigits, validate };
}

export function dateField(key: string, label: string, validate: Validation = {}): Field {
  return { type: 'datetime', subtype: 'date', dateLabel: label, id: idOf(key), key, label, validate };
}

/** A day on which the applicant is told to come instead of the day told before. */
export function newAppointmentField(key: string, label: string): Field {
  return {
    ...dateField(key, label, { required: true }),
    description: 'Ngày làm việc, sau hôm nay và sau ngày đã hẹn trả trước đó.',
    disallowPassedDates: true,
    properties: { promises: 'new-appointment' },
  };
}

export function checkbox(key: string, label: string, validate: Validation = {}): Field {
  return { type: 'checkbox', id: idOf(key), key, label, validate };
}

type Choice = 'radio' | 'select' | 'checklist';

export function choice(
  type: Choice,
  key: string,
  label: string,
  values: { value: string; label: string }[],
  validate: Validation = {},
): Field {
  return { type, id: idOf(key), key, label, values, validate };
}

export function group(key: string, label: string, components: FormComponent[]): Group {
  return { type: 'group', id: idOf(key), label, components };
}

/** The field is asked only for these decisions. The condition is also given in FEEL, for form-js. */
export function shownFor<T extends Field | Group>(decisions: string[], field: T): T {
  const hide = decisions.map((decision) => `decision != "${decision}"`).join(' and ');
  return { ...field, conditional: { hide: `=${hide}` }, properties: { shownFor: decisions.join(',') } };
}

function idOf(key: string): string {
  return `Field_${key}`;
}
