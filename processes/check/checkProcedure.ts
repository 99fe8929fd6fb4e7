import { hoursOfLimit } from '../calendar/hoursOfLimit';
import type { Edge, Graph } from '../compile/graph';
import { graphFor } from '../compile/graphFor';
import type { Step } from '../compile/step';
import type { LimitCase, ProcedureEntry } from '../entry';
import type { TimeLimit } from '../types';
import { longestPaths, type PathOptions } from './paths';

/** What is wrong with a procedure, and where. */
export interface Finding {
  code: FindingCode;
  /** Element id of the step concerned; empty for the whole procedure. */
  elementId: string;
  params: Record<string, string | number>;
}

export type FindingCode =
  | 'over-limit'
  | 'supplement-too-late'
  | 'unknown-slot'
  | 'work-without-hours'
  | 'duplicate-id'
  | 'duplicate-paper'
  | 'unknown-limit-case';

/** Whether the flow keeps what was published: no finding means yes. Pure; needs no engine. */
export function checkProcedure(entry: ProcedureEntry): Finding[] {
  const graph = graphFor(entry);
  const steps = graph.nodes.flatMap(({ step }) => step ?? []);
  return [
    ...repeated(graph.nodes.map(({ id }) => id)).map((id) => finding('duplicate-id', id)),
    ...repeated(entry.papers.map(({ id }) => id)).map((paper) => finding('duplicate-paper', '', { paper })),
    ...steps
      .filter(({ slot }) => !(slot in entry.slots))
      .map(({ elementId, slot }) => finding('unknown-slot', elementId, { slot })),
    ...steps.filter(lacksHours).map(({ elementId }) => finding('work-without-hours', elementId)),
    ...checkLimits(entry, graph),
    ...checkSupplement(entry, graph),
  ];
}

function finding(code: FindingCode, elementId: string, params: Finding['params'] = {}): Finding {
  return { code, elementId, params };
}

/** A refusal or a result that lies ready may lie there; all other work has its hours. */
function lacksHours({ kind, stage, hours }: Step): boolean {
  return kind === 'work' && stage !== 'return' && hours === null;
}

/** The sum of the slowest way must not exceed the published limit (Circular 01/2018/TT-VPCP). */
function checkLimits(entry: ProcedureEntry, graph: Graph): Finding[] {
  const cases = entry.limitWhen ?? [];
  const unknown = cases.filter((each) => !graph.edges.some((edge) => isCase(edge, each)));
  const ordinary = overLimit(entry, graph, entry.limit, (edge) => cases.some((each) => isCase(edge, each)));
  const special = cases.flatMap((one) =>
    one.limit
      ? overLimit(entry, graph, one.limit, (edge) => cases.some((each) => each !== one && isCase(edge, each)))
      : [],
  );
  return [
    ...unknown.map(({ step, decision }) => finding('unknown-limit-case', step, { decision })),
    ...ordinary,
    ...special,
  ];
}

function overLimit(
  entry: ProcedureEntry,
  graph: Graph,
  limit: TimeLimit,
  without: (edge: Edge) => boolean,
): Finding[] {
  const paths = longestPaths(graph, { without, ...restartOf(entry) });
  const allowed = hoursOfLimit(limit);
  return graph.nodes
    .filter(({ type }) => type === 'end')
    .flatMap(({ id }) => {
      const path = paths.get(id);
      if (!path || path.hours <= allowed) return [];
      return [finding('over-limit', id, { hours: path.hours, allowed, path: path.steps.join(' → ') })];
    });
}

/** After a supplement the time begins anew, where the procedure says so (rules.md, 4.5). */
function restartOf({ afterSupplement }: ProcedureEntry): PathOptions {
  return afterSupplement === 'restart' ? { restartsAt: ({ waitFor }) => waitFor === 'applicant' } : {};
}

/** The applicant is asked within the legal time, all steps before and the asking itself included. */
function checkSupplement({ supplementWithin }: ProcedureEntry, graph: Graph): Finding[] {
  const paths = longestPaths(graph);
  return graph.nodes
    .filter(({ step }) => step?.form === 'supplement-request')
    .flatMap(({ id }) => {
      const hours = paths.get(id)?.hours ?? 0;
      return hours > supplementWithin
        ? [finding('supplement-too-late', id, { hours, allowed: supplementWithin })]
        : [];
    });
}

function isCase({ from, decision }: Edge, one: LimitCase): boolean {
  return from === one.step && decision?.value === one.decision;
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
