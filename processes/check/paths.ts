import type { Edge, Graph } from '../compile/graph';
import type { Step } from '../compile/step';

/** The slowest way through a process, in working hours. */
export interface LongestPath {
  hours: number;
  /** Element ids of the steps on it. */
  steps: string[];
}

const nothing: LongestPath = { hours: 0, steps: [] };

export interface PathOptions {
  /** Arrows that are not followed. */
  without?: (edge: Edge) => boolean;
  /** Steps after which the clock begins anew; what lies before them does not count. */
  restartsAt?: (step: Step) => boolean;
}

/**
 * The longest way to each node, its own hours included. Waiting does not count (rules.md, 5.5); parallel
 * branches count by the slowest. A node that cannot be reached is missing.
 */
export function longestPaths({ nodes, edges }: Graph, options: PathOptions = {}): Map<string, LongestPath> {
  const paths = new Map<string, LongestPath | undefined>();
  const pathTo = (id: string): LongestPath | undefined => {
    if (!paths.has(id)) paths.set(id, longestTo(id));
    return paths.get(id);
  };
  const longestTo = (id: string): LongestPath | undefined => {
    const node = nodes.find((each) => each.id === id);
    if (node?.type === 'start') return nothing;
    const before = edges
      .filter((edge) => edge.to === id && !options.without?.(edge))
      .map(({ from }) => pathTo(from));
    const slowest = before.flatMap((path) => path ?? []).sort((a, b) => b.hours - a.hours)[0];
    return slowest && withStep(slowest, node?.step, options);
  };
  for (const { id } of nodes) pathTo(id);
  return new Map([...paths].flatMap(([id, path]) => (path ? [[id, path] as const] : [])));
}

function withStep(path: LongestPath, step: Step | undefined, { restartsAt }: PathOptions): LongestPath {
  if (!step) return path;
  const before = restartsAt?.(step) ? nothing : path;
  const hours = step.kind === 'work' ? (step.hours ?? 0) : 0;
  return { hours: before.hours + hours, steps: [...before.steps, step.elementId] };
}
