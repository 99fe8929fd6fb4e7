import type { Graph } from '../graph';

/**
 * The column of each node: one further than the farthest of those before it. The graph has no loops, as every
 * send-back is bounded by structure; one would be a fault of the pattern, and throws.
 */
export function columnsOf({ nodes, edges }: Graph): Map<string, number> {
  const columns = new Map<string, number>();
  const open = new Set<string>();
  const columnOf = (id: string): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    if (open.has(id)) throw new Error(`the flow runs in a circle at ${id}`);
    open.add(id);
    const before = edges.filter(({ to }) => to === id).map(({ from }) => columnOf(from) + 1);
    const column = Math.max(0, ...before);
    columns.set(id, column);
    return column;
  };
  for (const { id } of nodes) columnOf(id);
  return columns;
}
