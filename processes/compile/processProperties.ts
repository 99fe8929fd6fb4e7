import { apologyId } from '../patterns/apology';
import type { LimitCase, ProcedureEntry } from '../entry';
import type { TimeLimit } from '../types';

/** What the process says about its procedure, for the editor and the rules: shown as they are, never evaluated. */
export function processPropertiesOf(entry: ProcedureEntry): Record<string, string> {
  const { cases = [], limitWhen = [], receiving } = entry;
  return {
    procedureCode: entry.code,
    level: entry.level,
    pattern: entry.flow.pattern,
    limit: limitText(entry.limit),
    limitAssumed: entry.limitAssumed ? 'true' : '',
    cases: cases.map(({ id, limit }) => `${id}=${limitText(limit)}`).join(';'),
    limitWhen: limitWhen.map(limitWhenText).join(';'),
    afterSupplement: entry.afterSupplement,
    supplementWithin: String(entry.supplementWithin),
    overdue: apologyId,
    legalBasis: entry.legalBasis.join('; '),
    receiving: 'agency' in receiving ? receiving.agency : receiving.kind,
  };
}

/** E.g. "15 working-days". */
function limitText({ amount, unit }: TimeLimit): string {
  return `${amount} ${unit}`;
}

function limitWhenText({ step, decision, limit }: LimitCase): string {
  return `${step}:${decision}=${limit ? limitText(limit) : 'new-date'}`;
}
