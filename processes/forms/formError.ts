export interface FormError {
  field: string;
  code: FormErrorCode;
  /** What the message needs: the limit that was broken. */
  params: Record<string, string | number>;
}

export type FormErrorCode =
  | 'required'
  | 'type'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'pattern'
  | 'not-an-option'
  | 'citizen-id'
  | 'citizen-id-province'
  | 'phone'
  | 'money'
  | 'day'
  | 'day-too-early'
  | 'day-too-late'
  | 'day-not-ahead'
  | 'day-not-after-due'
  | 'day-off'
  | 'day-beyond-calendar'
  | 'unknown-field'
  | 'not-an-object';

/** The value as it is kept (text in NFC, without blanks around it), or what is wrong with it. */
export type CheckedValue = { value: unknown } | { problem: Omit<FormError, 'field'> };

export const problem = (code: FormErrorCode, params: FormError['params'] = {}): CheckedValue => ({
  problem: { code, params },
});
