import type { z } from 'zod';
import { fieldErrorsFor } from './fieldErrors';
import { problem } from './problem';

/**
 * What a schema makes of an input; without a schema the input is not looked at. Throws the problem
 * `invalid-input` with one error a field.
 */
export function parseInput<S extends z.ZodType>(schema: S | undefined, input: unknown): z.output<S> {
  if (!schema) return undefined as z.output<S>;
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw problem('invalid-input', {}, fieldErrorsFor(parsed.error.issues, input));
  return parsed.data;
}
