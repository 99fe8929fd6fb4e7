import type { Finding } from '../../processes/rules';
import { readModel } from '../../processes/rules/read/readModel';
import type { Deps } from '../deps';
import type { DraftDocument } from '../models/draft';
import { Problem } from '../problems';
import type { Verdict } from '../../processes/rules/verdict';
import { surroundingsOf, type Surroundings } from './surroundings';
import { getBase } from './target';

export interface CheckedDraft extends Verdict {
  surroundings: Surroundings;
}

/** The same rules as in the browser: nothing of what that said is trusted. */
export async function checkDraft(deps: Deps, draft: DraftDocument): Promise<CheckedDraft> {
  const previous = await getBase(deps, draft);
  const surroundings = await surroundingsOf(deps, draft, previous);
  const { context, forms } = surroundings;
  const verdict = await deps.judgeModel({ bpmn: draft.bpmn, context: { ...context, forms, previous } });
  return { ...verdict, surroundings };
}

export const errorsIn = <F extends Finding>(findings: readonly F[]): F[] =>
  findings.filter(({ severity }) => severity === 'error');

/** Throws `draft-unreadable` for what is no BPMN, or declares entities: nothing of that is kept. */
export async function mustBeReadable(bpmn: string): Promise<void> {
  const { definitions, findings } = await readModel(bpmn);
  if (definitions) return;
  const finding = findings[0]?.message ?? { vi: '', en: '' };
  throw new Problem('draft-unreadable', { finding }, [], { details: { findings } });
}

/** Throws `draft-has-errors` with everything that was found. */
export function mustBeLawful({ findings }: Verdict): void {
  const errors = errorsIn(findings);
  const [first] = errors;
  if (!first) return;
  const params = { errors: errors.length, finding: first.message };
  throw new Problem('draft-has-errors', params, [], { details: { findings } });
}
