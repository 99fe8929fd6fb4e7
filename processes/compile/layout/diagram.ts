/** What a diagram looks like, by element id, in pixels. */
export interface Diagram {
  pool: Bounds;
  lanes: { id: string; name: string; bounds: Bounds; nodes: string[] }[];
  shapes: Map<string, { bounds: Bounds; label?: Bounds }>;
  edges: Map<string, { waypoints: Point[]; label?: Bounds }>;
}

export interface Point {
  x: number;
  y: number;
}

export interface Bounds extends Point {
  width: number;
  height: number;
}

export function gatewayIdOf(taskId: string): string {
  return `${taskId}-decision`;
}

/** The line from a task to the gateway of its decisions. */
export function innerFlowIdOf(taskId: string): string {
  return `flow-${taskId}-decided`;
}
