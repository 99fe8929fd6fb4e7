import type { TimeLimit } from '../../types';

/** A limit of the process, and for whom it holds. */
export interface Limit {
  /** The case chosen at receipt, or the decision that puts this limit in place of the published one. */
  when: { case: string } | { step: string; decision: string } | null;
  text: string;
  /** null: a new date is given (rules.md, 6), so that nothing is to be proved. */
  limit: TimeLimit | null;
}

const units = ['working-days', 'calendar-days', 'working-hours', 'same-day'] as const;
const newDate = 'new-date';

/** `15 working-days` as a limit; undefined when it is none. */
export function limitFrom(text: string): TimeLimit | undefined {
  const [number = '', word = '', ...more] = text.trim().split(/\s+/);
  const amount = Number(number);
  const unit = units.find((each) => each === word);
  return unit && more.length === 0 && Number.isFinite(amount) && amount > 0 ? { amount, unit } : undefined;
}

/** `a=15 working-days;b=…` as pairs; what is no pair has an empty second half. */
export function pairsIn(text: string): [string, string][] {
  return text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [part.trim(), ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    });
}

/** All limits that the process's properties state; those that cannot be read are left out. */
export function limitsOf(properties: Map<string, string>): Limit[] {
  const published = properties.get('limit') ?? '';
  return [
    ...limitOrNothing(null, published),
    ...pairsIn(properties.get('cases') ?? '').flatMap(([id, text]) => limitOrNothing({ case: id }, text)),
    ...pairsIn(properties.get('limitWhen') ?? '').flatMap(([key, text]) => {
      const [step = '', decision = ''] = key.split(':');
      return limitOrNothing({ step, decision }, text);
    }),
  ];
}

/** The texts in the properties that are no limits. */
export function faultyLimitsIn(properties: Map<string, string>): string[] {
  const texts = ['cases', 'limitWhen'].flatMap((name) => pairsIn(properties.get(name) ?? ''));
  const faulty = texts
    .filter(([, text]) => text !== newDate && !limitFrom(text))
    .map((pair) => pair.join('='));
  const published = properties.get('limit');
  return published !== undefined && !limitFrom(published) ? [published, ...faulty] : faulty;
}

function limitOrNothing(when: Limit['when'], text: string): Limit[] {
  if (when && text === newDate) return [{ when, text, limit: null }];
  const limit = limitFrom(text);
  return limit ? [{ when, text, limit }] : [];
}
