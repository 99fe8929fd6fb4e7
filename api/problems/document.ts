import { catalogue, type Language, type ProblemCode } from './catalogue';
import { fieldMessages, typeNames } from './fieldMessages';
import type { FieldError, Param, Problem } from './problem';

/** RFC 9457, as it is sent. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  /** The address asked for. */
  instance: string;
  errors: { field: string; code: string; message: string }[];
}

/** What is sent for a problem, in the reader's language. */
export function documentFor(problem: Problem, language: Language, instance: string): ProblemDocument {
  const { status, title, detail } = catalogue[problem.code];
  return {
    ...problem.details,
    type: `urn:one-stop:problem:${problem.code}`,
    title: title[language],
    status,
    detail: fill(detail[language], (name) => textFor(problem.params[name], language)),
    code: problem.code,
    instance,
    errors: problem.errors.map((error) => ({
      field: error.field,
      code: error.code,
      message: messageFor(error, language),
    })),
  };
}

/** The sentence about one field. */
export function messageFor(error: FieldError, language: Language): string {
  const message = fieldMessages[error.code] ?? fieldMessages['invalid'];
  return fill(message?.[language] ?? '', (name) => {
    const value = error.params?.[name];
    if (isText(value)) return value[language];
    return typeNames[String(value)]?.[language] ?? String(value ?? '');
  });
}

/** A text of our own, in both languages. */
const isText = (value: unknown): value is Readonly<Record<Language, string>> =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

const fill = (text: string, valueOf: (name: string) => string) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => valueOf(name));

function textFor(param: Param | undefined, language: Language): string {
  return typeof param === 'object' ? param[language] : String(param ?? '');
}
