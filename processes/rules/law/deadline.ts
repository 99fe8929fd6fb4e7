import type { TimeLimit } from '../../types';
import { hoursOfLimit } from '../../calendar/hoursOfLimit';
import type { Edge } from '../model/graph';
import { limitsOf, type Limit } from '../model/limits';
import type { Model } from '../model/model';
import { choiceIn } from '../model/expressions';
import { decidedBy } from '../model/decided';
import { longestWays, type Longest } from '../paths/longest';
import { pathFrom } from '../paths/path';
import { timeOf } from '../paths/time';
import { defineRule, type PathStep, type Raised } from '../rule';

type Message = 'overLimit' | 'unbounded' | 'unknownLimitCase';

/**
 * The deadline proof: no way through the process takes longer than the published limit. Parallel branches count
 * by the slowest, waiting does not count, and loops as often as the law lets them be passed.
 */
export const deadline = defineRule<Message>({
  name: 'deadline',
  severity: 'error',
  source: {
    vi: 'Thông tư 01/2018/TT-VPCP: tổng thời gian các bước không vượt thời hạn công bố',
    en: 'Circular 01/2018/TT-VPCP: the steps together may not take longer than the published limit',
  },
  scope: 'procedure',
  messages: {
    overLimit: {
      vi: 'Đường đi lâu nhất{case} mất {hours} giờ làm việc, quá thời hạn {limitVi} ({allowed} giờ): {way}.',
      en: 'The slowest way{case} takes {hours} working hours, more than the limit of {limit} ({allowed} hours): {way}.',
    },
    unbounded: {
      vi: 'Vòng lặp qua {steps} không có giới hạn số lần nên không chứng minh được thời hạn; hãy ghi atMost ở một bước.',
      en: 'Nothing bounds the loop through {steps}, so that no limit can be proved; state atMost at one of its steps.',
    },
    unknownLimitCase: {
      vi: 'Thời hạn riêng được ghi cho quyết định "{decision}" của bước "{step}" nhưng không có mũi tên nào như vậy.',
      en: 'A limit is stated for the decision "{decision}" of the step "{step}", but no such arrow is drawn.',
    },
  },
  check: (model) => {
    const limits = limitsOf(model.properties);
    const labels = labelsOf(model);
    const proofs = limits.flatMap((limit) => (limit.limit ? [prove(model, limits, limit, labels)] : []));
    return [
      ...unknownCases(limits, labels),
      ...uniqueLoops(model, proofs),
      ...proofs.flatMap((proof) => proof.raised),
    ];
  },
});

/** What an arrow stands for: a case chosen at receipt, or a decision of a step. */
type Labels = Map<Edge, { step: string; values: string[] } | { cases: string[] }>;

interface Proof {
  longest: Longest;
  raised: Raised<Message>[];
}

function labelsOf({ graph }: Model): Labels {
  const labels: Labels = new Map();
  const decided = decidedBy(graph);
  for (const edge of graph.edges) {
    const choice = choiceIn(edge.condition);
    if (!choice) continue;
    const step = decided.get(choice.variable);
    if (choice.variable === 'case') labels.set(edge, { cases: choice.values });
    else if (step) labels.set(edge, { step: step.elementId, values: choice.values });
  }
  return labels;
}

/** With a limit for a case or a decision, its own arrows are followed; those of the other cases never are. */
function prove(model: Model, limits: Limit[], one: Limit, labels: Labels): Proof {
  const longest = longestFor(model, limits, one, labels);
  return { longest, raised: overLimit(model, one, longest) };
}

function longestFor(model: Model, limits: Limit[], one: Limit, labels: Labels): Longest {
  const others = limits.filter((each) => each !== one && each.when);
  const follows = (edge: Edge): boolean =>
    !others.some((other) => stands(labels, edge, other, one)) && !isPassedBy(model, edge, one, labels);
  const restarts = model.properties.get('afterSupplement') === 'restart';
  return longestWays(timeOf(model, { restarts, follows }));
}

/** The slowest way of a process to any of its ends, measured by the limit that leaves it the least room. */
export interface SlowestWay {
  hours: number;
  limit: TimeLimit;
  path: PathStep[];
}

/** Null where no limit is stated, or no end is reached. */
export function slowestWayIn(model: Model): SlowestWay | null {
  const limits = limitsOf(model.properties);
  const labels = labelsOf(model);
  const ways = limits.flatMap(({ limit, ...rest }) =>
    limit ? waysWithin(model, limits, { ...rest, limit }, labels) : [],
  );
  const roomOf = ({ hours, limit }: SlowestWay): number => hoursOfLimit(limit) - hours;
  return ways.reduce<SlowestWay | null>(
    (least, way) => (least && roomOf(least) <= roomOf(way) ? least : way),
    null,
  );
}

function waysWithin(
  model: Model,
  limits: Limit[],
  one: Limit & { limit: TimeLimit },
  labels: Labels,
): SlowestWay[] {
  const { ways } = longestFor(model, limits, one, labels);
  return endsOf(model).flatMap(({ index }) => {
    const way = ways.get(index);
    return way ? [{ hours: way.hours, limit: one.limit, path: pathFrom(model.graph, way).path }] : [];
  });
}

/** Whether an arrow is that limit's alone. */
function stands(labels: Labels, edge: Edge, { when }: Limit, one: Limit): boolean {
  const label = labels.get(edge);
  if (!label || !when) return false;
  if ('cases' in label) {
    const own = one.when && 'case' in one.when ? one.when.case : undefined;
    return 'case' in when && label.cases.includes(when.case) && !(own && label.cases.includes(own));
  }
  return 'step' in when && label.step === when.step && label.values.includes(when.decision);
}

const endsOf = ({ graph }: Model) =>
  graph.nodes.filter(({ type, within }) => type === 'EndEvent' && within.length === 0);

/** The default way is not taken in a case for which another arrow of the same gateway stands. */
function isPassedBy({ graph }: Model, edge: Edge, { when }: Limit, labels: Labels): boolean {
  if (!edge.isDefault || !when || !('case' in when)) return false;
  const siblings = graph.nodes[edge.from]?.out ?? [];
  return siblings.some((sibling) => {
    const label = labels.get(sibling);
    return label && 'cases' in label && label.cases.includes(when.case);
  });
}

/** The time must be kept wherever the process may end; before a supplement, supplement-in-time sees to it. */
function overLimit(model: Model, { limit, when }: Limit, { ways }: Longest): Raised<Message>[] {
  if (!limit) return [];
  const allowed = hoursOfLimit(limit);
  return endsOf(model).flatMap(({ id, index }) => {
    const way = ways.get(index);
    if (!way || way.hours <= allowed) return [];
    const { path, text: sum } = pathFrom(model.graph, way);
    const params = { hours: way.hours, allowed, ...wordsOf(limit), way: sum, case: nameOf(when) };
    return [{ message: 'overLimit', elementId: id, params, path } as const];
  });
}

const units = {
  'working-days': { vi: 'ngày làm việc', en: 'working days' },
  'calendar-days': { vi: 'ngày', en: 'calendar days' },
  'working-hours': { vi: 'giờ làm việc', en: 'working hours' },
  'same-day': { vi: 'ngày (giải quyết trong ngày)', en: 'day (on the same day)' },
};

function wordsOf({ amount, unit }: TimeLimit): { limit: string; limitVi: string } {
  const { vi, en } = units[unit];
  return { limit: `${amount} ${en}`, limitVi: `${amount} ${vi}` };
}

function nameOf(when: Limit['when']): string {
  if (!when) return '';
  return 'case' in when ? ` (${when.case})` : ` (${when.step}: ${when.decision})`;
}

function unknownCases(limits: Limit[], labels: Labels): Raised<Message>[] {
  const all = [...labels.values()];
  return limits.flatMap(({ when }) => {
    if (!when || 'case' in when) return [];
    const known = all.some(
      (label) => 'step' in label && label.step === when.step && label.values.includes(when.decision),
    );
    return known ? [] : [{ message: 'unknownLimitCase', elementId: when.step, params: { ...when } } as const];
  });
}

/** Each loop is told once, whatever limits there are. */
function uniqueLoops({ graph }: Model, proofs: Proof[]): Raised<Message>[] {
  const loops = new Map(
    proofs.flatMap(({ longest }) => longest.unbounded.map((loop) => [Math.min(...loop), loop])),
  );
  return [...loops.values()].flatMap((loop) => {
    const steps = loop.sort((one, other) => one - other).flatMap((index) => graph.nodes[index]?.step ?? []);
    const [first] = steps;
    if (!first) return [];
    const names = steps.map(({ name, elementId }) => name || elementId);
    return [
      { message: 'unbounded', elementId: first.elementId, params: { steps: names.join(', ') } } as const,
    ];
  });
}
