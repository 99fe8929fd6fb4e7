import { tablesFor } from '../decisions';
import type { ProcedureEntry } from '../entry';
import { blocksFor } from '../patterns';
import { addBlocks } from './blocks';
import type { Drawing } from './drawing';
import { addRefusalHandOver, addWithdrawal, frame } from './frame';
import { add, type Exit, type Graph, type Node } from './graph';
import { planFor, type Variant } from './hours/plan';

/** The whole process of a procedure, with the hours of each step. */
export function graphFor(entry: ProcedureEntry): Graph {
  const { variant, hours } = planFor(entry, (each) => draw(entry, each));
  const { nodes, edges } = draw(entry, variant);
  return { edges, nodes: nodes.map((node) => withHours(node, hours.get(node.id))) };
}

function withHours(node: Node, hours: number | undefined): Node {
  return node.step && hours !== undefined ? { ...node, step: { ...node.step, hours } } : node;
}

function draw(entry: ProcedureEntry, { check, sendBack }: Variant): Graph {
  const drawing: Drawing = { graph: { nodes: [], edges: [] }, stated: entry.flow.steps ?? {} };
  const { level, cases = [] } = entry;
  const agency = entry.slots.department?.name ?? entry.agency;
  add(drawing.graph, frame('start', 'start', 'Tiếp nhận hồ sơ'), []);
  add(drawing.graph, frame('open', 'fork', ''), addRules(drawing, entry));
  addWithdrawal(drawing);
  const blocks = blocksFor(entry.flow, { level, agency, cases, check, sendBack });
  const { done, refused } = addBlocks(drawing, blocks, [{ from: 'open' }]);
  addRefusalHandOver(drawing, refused);
  add(drawing.graph, frame('returned', 'end', 'Đã trả kết quả'), done);
  return drawing.graph;
}

/** What the engine finds out at the start, one table after the other. */
function addRules({ graph }: Drawing, entry: ProcedureEntry): Exit[] {
  let from = 'start';
  for (const { id, task, result } of tablesFor(entry)) {
    const rule = { ...frame(`rule-${result.toLowerCase()}`, 'rule', task), rule: { decisionId: id, result } };
    add(graph, rule, [{ from }]);
    from = rule.id;
  }
  return [{ from }];
}
