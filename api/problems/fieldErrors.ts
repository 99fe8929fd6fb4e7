import type { z } from 'zod';
import type { FieldError } from './problem';

type Issue = z.core.$ZodIssue;

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );

const nameFor = (path: readonly PropertyKey[]) => path.map(String).join('.');

/** Zod's issues as field errors with codes of this project; paths are dotted: `applicant.fullName`. */
export function fieldErrorsFor(issues: readonly Issue[], input: unknown): FieldError[] {
  return issues.flatMap((issue) => errorsFor(issue, input));
}

function errorsFor(issue: Issue, input: unknown): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: nameFor([...issue.path, key]), code: 'unknown-field' }));
  }
  const told = isMissing(at(input, issue.path)) ? { code: 'required' } : codeFor(issue);
  return [{ field: nameFor(issue.path), ...told }];
}

const isMissing = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

type Told = Omit<FieldError, 'field'>;

function codeFor(issue: Issue): Told {
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', params: { expected: issue.expected } };
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum));
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum));
    case 'invalid_format':
      return { code: 'invalid-format', params: { format: issue.format } };
    case 'invalid_value':
      return { code: 'not-allowed-value', params: { allowed: issue.values.map(String).join(', ') } };
    case 'custom':
      return customCode(issue.params);
    default:
      return { code: 'invalid' };
  }
}

const isList = (origin: string) => origin === 'array' || origin === 'set' || origin === 'map';

function tooSmall(origin: string, min: number): Told {
  if (origin === 'string') return { code: 'too-short', params: { min } };
  return { code: isList(origin) ? 'too-few' : 'too-small', params: { min } };
}

function tooBig(origin: string, max: number): Told {
  if (origin === 'string') return { code: 'too-long', params: { max } };
  return { code: isList(origin) ? 'too-many' : 'too-big', params: { max } };
}

/** `refine(…, { params: { code } })` names a code of fieldMessages.ts itself. */
function customCode(params: Record<string, unknown> | undefined): Told {
  return typeof params?.['code'] === 'string' ? { code: params['code'], params } : { code: 'invalid' };
}
