import type { Decision, FormSchema } from './schema';
import { fieldsOf } from './walk';

/** Key of the radio field whose values are the task's decisions. */
export const decisionKey = 'decision';

/** What may be decided with this form; none where the task is just done. */
export function decisionsOf(schema: FormSchema): Decision[] {
  const field = fieldsOf(schema).find(({ key, type }) => key === decisionKey && type === 'radio');
  return field?.values ?? [];
}
