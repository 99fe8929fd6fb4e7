import { limitsOf } from '../rules/model/limits';
import { modelOf } from '../rules/model/model';
import { readModel } from '../rules/read/readModel';
import type { TimeLimit } from '../types';

/** What a process definition promises the citizen. */
export interface StatedLimits {
  limit: TimeLimit | null;
  /** By the id of the case chosen at receipt. */
  cases: Record<string, TimeLimit>;
}

/** The limits that a process definition states; none where it cannot be read. */
export async function limitsIn(bpmn: string): Promise<StatedLimits> {
  const { definitions } = await readModel(bpmn);
  const stated = definitions ? limitsOf(modelOf(definitions).properties) : [];
  const whole = stated.find(({ when }) => when === null)?.limit ?? null;
  const cases = stated.flatMap(({ when, limit }) =>
    when && 'case' in when && limit ? [[when.case, limit] as const] : [],
  );
  return { limit: whole, cases: Object.fromEntries(cases) };
}
