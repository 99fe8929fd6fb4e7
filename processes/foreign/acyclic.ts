import type { Edge, Graph } from '../compile/graph';

/** The arrows of a drawing that lead back to where a dossier has been: the layout runs from left to right. */
export function backEdges({ nodes, edges }: Graph): Set<Edge> {
  const out = new Map<string, Edge[]>();
  for (const edge of edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const [open, done, back] = [new Set<string>(), new Set<string>(), new Set<Edge>()];
  for (const { id } of nodes) visit(id);
  return back;

  function visit(first: string): void {
    if (done.has(first)) return;
    const way = [{ id: first, next: 0 }];
    open.add(first);
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const edge = out.get(at.id)?.[at.next];
      at.next += 1;
      if (!edge) {
        way.pop();
        open.delete(at.id);
        done.add(at.id);
      } else if (open.has(edge.to)) back.add(edge);
      else if (!done.has(edge.to)) {
        open.add(edge.to);
        way.push({ id: edge.to, next: 0 });
      }
    }
  }
}
