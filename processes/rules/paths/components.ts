/** For each node, the nodes that follow it. */
export type Successors = readonly (readonly number[])[];

/**
 * Groups of nodes that lie on common loops (Tarjan's strongly connected components), each group after all that
 * lead to it. Without recursion: a drawn process may be thousands of steps long.
 */
export function componentsInOrder(successors: Successors): number[][] {
  const search = new Search(successors);
  for (let node = 0; node < successors.length; node += 1) search.visit(node);
  return search.components.reverse();
}

class Search {
  readonly components: number[][] = [];
  private readonly number: number[] = [];
  private readonly low: number[] = [];
  private readonly held: number[] = [];
  private readonly isHeld: boolean[] = [];
  private count = 0;

  constructor(private readonly successors: Successors) {}

  visit(root: number): void {
    if (this.number[root] !== undefined) return;
    const way = [{ node: root, next: 0 }];
    this.enter(root);
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const target = this.successors[last.node]?.[last.next];
      last.next += 1;
      if (target === undefined) {
        way.pop();
        this.leave(last.node, way.at(-1)?.node);
      } else if (this.number[target] === undefined) {
        this.enter(target);
        way.push({ node: target, next: 0 });
      } else if (this.isHeld[target]) {
        this.lower(last.node, this.number[target]);
      }
    }
  }

  private enter(node: number): void {
    this.number[node] = this.low[node] = this.count;
    this.count += 1;
    this.held.push(node);
    this.isHeld[node] = true;
  }

  private leave(node: number, parent: number | undefined): void {
    const low = this.low[node] ?? 0;
    if (parent !== undefined) this.lower(parent, low);
    if (low !== this.number[node]) return;
    const component = this.held.splice(this.held.lastIndexOf(node));
    for (const member of component) this.isHeld[member] = false;
    this.components.push(component);
  }

  private lower(node: number, value: number | undefined): void {
    this.low[node] = Math.min(this.low[node] ?? 0, value ?? 0);
  }
}

/** Whether the group is a loop: several nodes, or one that follows itself. */
export function isLoop(component: readonly number[], successors: Successors): boolean {
  const [first] = component;
  return component.length > 1 || (first !== undefined && (successors[first]?.includes(first) ?? false));
}
