import { LRUCache } from 'lru-cache';
import type { ProcedureEntry } from '../../entry';
import type { Graph } from '../graph';
import type { Step } from '../step';
import { limitsOf } from './limits';
import { areKept, shareHours, type Bound, type Hours } from './shareHours';

/** Which parts of the pattern the limit leaves time for, and the hours of the steps. */
export interface Plan {
  variant: Variant;
  hours: Hours;
}

export interface Variant {
  check: boolean;
  sendBack: boolean;
  /** Hours come in multiples of it. */
  grain: number;
}

/** The fullest first: sending back is given up before half hours become quarters. */
const variants: Omit<Variant, 'check'>[] = [
  { sendBack: true, grain: 0.5 },
  { sendBack: false, grain: 0.5 },
  { sendBack: false, grain: 0.25 },
];

const plans = new LRUCache<string, Plan>({ max: 2000 });

/** Plans are kept: many procedures have one pattern and one limit. */
export function planFor(entry: ProcedureEntry, draw: (variant: Variant) => Graph): Plan {
  const key = keyOf(entry);
  const known = plans.get(key);
  if (known) return known;
  const plan = makePlan(entry, draw);
  plans.set(key, plan);
  return plan;
}

function keyOf({
  level,
  flow,
  limit,
  limitWhen,
  cases,
  afterSupplement,
  supplementWithin,
}: ProcedureEntry): string {
  return JSON.stringify([level, flow, limit, limitWhen, cases, afterSupplement, supplementWithin]);
}

function makePlan(entry: ProcedureEntry, draw: (variant: Variant) => Graph): Plan {
  const limits = limitBounds(entry);
  const all = [supplementBound(entry), ...limits];
  for (const variant of variants) {
    const plain = { ...variant, check: false };
    const checked = { ...variant, check: true };
    // Without a check of its own the appraisal keeps its part of the limit, or it is not what was asked for.
    const plan =
      planIfKept(entry, draw, plain, { shared: limits, kept: all }) ??
      planIfKept(entry, draw, checked, { shared: all, kept: all });
    if (plan) return plan;
  }
  return whatStated(draw, all);
}

function planIfKept(
  { flow }: ProcedureEntry,
  draw: (variant: Variant) => Graph,
  variant: Variant,
  { shared, kept }: { shared: Bound[]; kept: Bound[] },
): Plan | undefined {
  const graph = draw(variant);
  // What a source states is never left out.
  if (!hasAll(graph, Object.keys(flow.steps ?? {}))) return undefined;
  const hours = shareHours(graph, shared, variant.grain);
  return areKept(graph, kept, hours) ? { variant, hours } : undefined;
}

function hasAll({ nodes }: Graph, ids: string[]): boolean {
  const drawn = new Set(nodes.map(({ id }) => id));
  return ids.every((id) => drawn.has(id));
}

/** Stated hours may themselves go beyond the limit: the rules tell it, nothing is shortened here. */
function whatStated(draw: (variant: Variant) => Graph, bounds: Bound[]): Plan {
  const variant = { sendBack: true, grain: 0.5, check: false };
  return { variant, hours: shareHours(draw(variant), bounds, variant.grain) };
}

/** The applicant is asked within the legal time, all steps before and the asking itself included (rules.md, 3.9). */
function supplementBound({ supplementWithin }: ProcedureEntry): Bound {
  return { hours: supplementWithin, upTo: ({ form }) => form === 'supplement-request' };
}

function limitBounds(entry: ProcedureEntry): Bound[] {
  const restartsAt = entry.afterSupplement === 'restart' ? isSupplement : undefined;
  return limitsOf(entry).map((bound) => ({ ...bound, restartsAt }));
}

/** After a supplement the time begins anew, where the procedure says so (rules.md, 4.5). */
function isSupplement({ waitFor }: Step): boolean {
  return waitFor === 'applicant';
}
