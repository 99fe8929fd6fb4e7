/** Sizes in the diagram's pixels; those of nodes are what bpmn-js draws. */
export const sizes = {
  task: { width: 150, height: 80 },
  gateway: { width: 50, height: 50 },
  event: { width: 36, height: 36 },
  /** Between a task and the gateway of its decisions. */
  gatewayGap: 26,
  nodeRow: 120,
  spareRow: 20,
  track: 16,
  channel: 44,
  header: 30,
  margin: 40,
  /** A lane's name stands upright in its header. */
  laneLetter: 6.6,
  label: { letter: 6.2, line: 14, gap: 5 },
};

/** Width and height of an arrow's label, on one line. */
export function labelSize(text: string): { width: number; height: number } {
  return { width: Math.ceil(text.length * sizes.label.letter), height: sizes.label.line };
}
