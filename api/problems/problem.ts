import { catalogue, type Language, type ProblemCode } from './catalogue';

/** A value in a sentence of the catalogue; texts of our own come in both languages. */
export type Param = string | number | Readonly<Record<Language, string>>;
export type Params = Readonly<Record<string, Param>>;

/** What is wrong with one field; `code` is one of fieldErrors.ts, `field` a path like `applicant.fullName`. */
export interface FieldError {
  field: string;
  code: string;
  params?: Readonly<Record<string, unknown>> | undefined;
}

/** An error that is answered to the client as it is: RFC 9457, `application/problem+json`. */
export class Problem extends Error {
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ProblemCode,
    readonly params: Params = {},
    readonly errors: readonly FieldError[] = [],
    /** `details` are further members of the document that is sent. */
    options: { cause?: unknown; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'Problem';
    this.status = catalogue[code].status;
    this.details = options.details ?? {};
  }
}

/** Made to be thrown: `throw problem('dossier-not-found', { code })`. */
export function problem(code: ProblemCode, params?: Params, errors?: readonly FieldError[]): Problem {
  return new Problem(code, params, errors);
}
