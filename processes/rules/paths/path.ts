import type { Graph } from '../model/graph';
import type { PathStep } from '../rule';
import { nodesOf, type Way } from './longest';

/** A way as its steps with their hours, and the sum written out: "Thẩm định 16 + Ký 8 = 24". */
export function pathFrom(graph: Graph, way: Way): { path: PathStep[]; text: string } {
  const path = nodesOf(way).flatMap((each): PathStep[] => {
    const step = graph.nodes[each.node]?.step;
    const hours = each.hours - (each.before?.hours ?? 0);
    return step ? [{ elementId: step.elementId, name: step.name || step.elementId, hours }] : [];
  });
  const counted = path.filter(({ hours }) => hours > 0).map(({ name, hours }) => `${name} ${hours}`);
  return { path, text: `${counted.join(' + ')} = ${way.hours}` };
}
