import type { Place } from './formFault';
import {
  hiddenUnless,
  idOf,
  isDecisions,
  isRecord,
  onlyKnown,
  present,
  readBoolean,
  readNumber,
  readOneOf,
  readText,
  type Json,
} from './readValues';
import { fieldFormats, type Field, type FieldProperties, type FieldType, type Validation } from './schema';
import { identity } from './templates/template';
import { isDay } from './checkValue';

const types: readonly FieldType[] = [
  'textfield',
  'textarea',
  'number',
  'datetime',
  'radio',
  'select',
  'checkbox',
  'checklist',
];
const choices: readonly FieldType[] = ['radio', 'select', 'checklist'];

const parts = [
  ...['type', 'id', 'key', 'label', 'description', 'subtype', 'dateLabel', 'disallowPassedDates', 'values'],
  ...['decimalDigits', 'validate', 'conditional', 'properties'],
];

/** Names that a form's data may not have: those that the process itself, the page or the language uses. */
const taken = ['dossierCode', 'agencies', 'case', 'limit', 'limitWhen', 'dossier', 'comment', 'outcome'];

/** Reads one field; `undefined` where it is none, which is noted at its place. */
export function readField(given: Json, place: Place): Field | undefined {
  const type = types.find((one) => one === given['type']);
  if (!type) return place.fault('form-unknown-type', { type: String(given['type']).slice(0, 60) });
  const label = readText(given['label'] ?? given['dateLabel'], place.at('label'), 500);
  if (!label) return place.fault('form-no-label');
  const here = place.at('', label);
  onlyKnown(given, parts, here);
  const properties = readProperties(given['properties'], type, here);
  return present<Field>({
    type,
    id: idOf(given, here),
    key: keyOf(given, here),
    label,
    description: readText(given['description'], here.at('description'), 1000) || undefined,
    ...(type === 'datetime' ? daysOf(given, label, here) : {}),
    values: choices.includes(type) ? optionsOf(given['values'], here.at('values')) : undefined,
    decimalDigits: type === 'number' ? digitsOf(given, here) : undefined,
    validate: readValidation(given['validate'], type, here.at('validate')),
    conditional: properties?.shownFor ? { hide: hiddenUnless(properties.shownFor) } : undefined,
    properties,
  } as Field);
}

function keyOf({ key }: Json, place: Place): string {
  const name = typeof key === 'string' ? key : '';
  const good = /^[a-z][A-Za-z0-9]{0,59}$/.test(name) && !taken.includes(name) && !(name in Object.prototype);
  return good ? name : (place.fault('form-bad-key', { key: name.slice(0, 60) }) ?? '');
}

const daysOf = (given: Json, label: string, place: Place): Partial<Field> => ({
  subtype: readOneOf(given['subtype'], ['date'] as const, place.at('subtype')) ?? 'date',
  dateLabel: label,
  ...(readBoolean(given['disallowPassedDates'], place) ? { disallowPassedDates: true } : {}),
});

const digitsOf = (given: Json, place: Place) =>
  readNumber(given['decimalDigits'], place.at('decimalDigits'), [0, 6]) ?? 0;

function optionsOf(given: unknown, place: Place): Field['values'] {
  if (!Array.isArray(given) || given.length === 0) return place.fault('form-no-options');
  if (given.length > 500) return place.fault('form-too-many', { most: 500 });
  const options = given.flatMap((each: unknown, index) => optionOf(each, place.at(`[${String(index)}]`)));
  const values = new Set(options.map(({ value }) => value));
  return values.size === options.length ? options : place.fault('form-key-twice', { key: 'value' });
}

function optionOf(given: unknown, place: Place): { value: string; label: string }[] {
  if (!isRecord(given)) return place.fault('form-not-object') ?? [];
  onlyKnown(given, ['value', 'label'], place);
  const label = readText(given['label'], place, 1000);
  const { value } = given;
  if (!label) return place.fault('form-no-label') ?? [];
  if (typeof value !== 'string' || !/^[\w.-]{1,120}$/.test(value))
    return place.fault('form-bad-key', { key: typeof value === 'string' ? value.slice(0, 60) : '' }) ?? [];
  return [{ value, label }];
}

function readValidation(given: unknown, type: FieldType, place: Place): Validation | undefined {
  if (given === undefined) return undefined;
  if (!isRecord(given)) return place.fault('form-bad-setting', { setting: 'validate' });
  const ofText = type === 'textfield' || type === 'textarea';
  const known = ['required', ...(ofText ? ['minLength', 'maxLength', 'pattern'] : [])];
  const ofNumber = type === 'number' ? ['min', 'max'] : [];
  // form-js writes an empty kind beside what it is asked for.
  onlyKnown(given, [...known, ...ofNumber, 'validationType'], place);
  const number = (name: string, range: [number, number]) => readNumber(given[name], place.at(name), range);
  const validation = present<Validation>({
    required: readBoolean(given['required'], place.at('required')),
    minLength: number('minLength', [0, 10_000]),
    maxLength: number('maxLength', [1, 10_000]),
    min: number('min', [-1e15, 1e15]),
    max: number('max', [-1e15, 1e15]),
    pattern: patternOf(given['pattern'], place),
  } as Validation);
  return Object.keys(validation).length ? validation : undefined;
}

/** An expression that anybody may write can keep the server busy for ever: only those of this program are taken. */
function patternOf(given: unknown, place: Place): string | undefined {
  if (given === undefined || given === '') return undefined;
  return given === identity.pattern ? identity.pattern : place.fault('form-bad-pattern');
}

const settings = ['shownFor', 'promises', 'format', 'province', 'notBefore', 'notAfter', 'from'];

function readProperties(given: unknown, type: FieldType, place: Place): FieldProperties | undefined {
  if (given === undefined) return undefined;
  if (!isRecord(given)) return place.fault('form-bad-setting', { setting: 'properties' });
  onlyKnown(given, settings, place.at('properties'));
  const where = (name: string) => place.at(`properties.${name}`);
  const one = <T extends string>(name: string, offered: readonly T[]) =>
    readOneOf(given[name], offered, where(name));
  const checked = (name: string, good: (value: unknown) => boolean): string | undefined => {
    const value = given[name];
    if (value === undefined || value === '') return undefined;
    return good(value) ? (value as string) : place.fault('form-bad-setting', { setting: name });
  };
  const isLimit = (value: unknown) => value === 'today' || isDay(value);
  const properties = present<FieldProperties>({
    shownFor: checked('shownFor', isDecisions),
    promises: type === 'datetime' ? one('promises', ['new-appointment']) : undefined,
    format: one('format', formatsFor(type)),
    province: type === 'textfield' ? one('province', ['required']) : undefined,
    notBefore: type === 'datetime' ? checked('notBefore', isLimit) : undefined,
    notAfter: type === 'datetime' ? checked('notAfter', isLimit) : undefined,
    from: checked('from', isSource),
  } as FieldProperties);
  return Object.keys(properties).length ? properties : undefined;
}

const formatsFor = (type: FieldType) =>
  fieldFormats.filter((format) => (format === 'money' ? type === 'number' : type === 'textfield'));

const isSource = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^(applicant\.[a-zA-Z]{1,40}|step:[A-Za-z][\w-]{0,99}\.[a-z][A-Za-z0-9]{0,59})$/.test(value);
