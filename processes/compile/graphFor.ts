import type { ProcedureEntry } from '../entry';
import { blocksFor } from '../patterns';
import type { Block } from '../patterns/block';
import type { StepData, WorkData } from '../patterns/params';
import { add, exitOf, type Exit, type Graph, type Node } from './graph';
import { addStage } from './stage';
import { stepFrom } from './stageSteps';
import type { Step } from './step';

const counter = 'Bộ phận Một cửa';

/**
 * The whole process of a procedure. What every dossier has is here: the start, the way to withdraw it all along,
 * the refusal handed over, and the ends.
 */
export function graphFor(entry: ProcedureEntry): Graph {
  const graph: Graph = { nodes: [], edges: [] };
  add(graph, frame('start', 'start', 'Tiếp nhận hồ sơ'), []);
  add(graph, frame('open', 'fork', ''), [{ from: 'start' }]);
  addWithdrawal(graph);
  const { done, refused } = addBlocks(graph, blocksFor(entry.flow), [{ from: 'open' }]);
  if (refused.length) {
    const step = counterStep('return-refusal', 'Trả văn bản từ chối', 'refusal-hand-over', {});
    add(graph, taskNode(step, 'refusal'), refused);
    add(graph, frame('refused', 'end', 'Đã từ chối', 'refusal'), [exitOf(step)]);
  }
  add(graph, frame('returned', 'end', 'Đã trả kết quả'), done);
  return graph;
}

interface Exits {
  done: Exit[];
  refused: Exit[];
}

function addBlocks(graph: Graph, blocks: Block[], from: Exit[]): Exits {
  const refused: Exit[] = [];
  let done = from;
  for (const block of blocks) {
    const exits = addBlock(graph, block, done);
    done = exits.done;
    refused.push(...exits.refused);
  }
  return { done, refused };
}

function addBlock(graph: Graph, block: Block, from: Exit[]): Exits {
  switch (block.block) {
    case 'stage':
      return addStage(graph, block.data, block.suffix, from);
    case 'work':
      return { done: addWork(graph, block.data, from), refused: [] };
    case 'parallel':
      return addParallel(graph, block.branches, from);
    case 'hand-over': {
      const step = counterStep('hand-over', 'Trả kết quả', 'hand-over', block.data);
      add(graph, taskNode(step, 'main'), from);
      return { done: [exitOf(step)], refused: [] };
    }
  }
}

function addParallel(graph: Graph, branches: Block[][], from: Exit[]): Exits {
  const name = `parallel-${graph.nodes.filter(({ type }) => type === 'join').length + 1}`;
  const merged = merge(graph, `${name}-merge`, from);
  add(graph, { ...frame(`${name}-begin`, 'fork', ''), ...placeOf(graph, merged) }, [merged]);
  const ends = branches.map((blocks, index) => {
    const { done, refused } = addBlocks(graph, blocks, [{ from: `${name}-begin` }]);
    return { done: merge(graph, `${name}-branch-${index + 1}-merge`, done), refused };
  });
  const arrived = ends.map(({ done }) => done);
  add(graph, frame(`${name}-end`, 'join', ''), arrived);
  return { done: [{ from: `${name}-end` }], refused: ends.flatMap(({ refused }) => refused) };
}

/** A parallel gateway waits for each of its incoming arrows: alternative ways must come together before it. */
function merge(graph: Graph, id: string, exits: Exit[]): Exit {
  const [first] = exits;
  if (!first) throw new Error(`nothing leads to ${id}`);
  if (exits.length === 1) return first;
  add(graph, { ...frame(id, 'merge', ''), ...placeOf(graph, first) }, exits);
  return { from: id };
}

/** The lane of the node that is left. */
function placeOf({ nodes }: Graph, { from }: Exit): Partial<Pick<Node, 'slot' | 'unit'>> {
  const node = nodes.find(({ id }) => id === from);
  return node ? { slot: node.slot, unit: node.unit } : {};
}

function addWork(graph: Graph, data: WorkData, from: Exit[]): Exit[] {
  const { id: elementId, name, slot, role, form, waitFor = '', detour } = data;
  const stage = stageOf(data);
  const place = {
    elementId,
    name,
    slot,
    role,
    form,
    stage,
    waitFor,
    kind: waitFor ? 'wait' : 'work',
  } as const;
  if (!detour) {
    const step = stepFrom(place, data);
    add(graph, taskNode(step, 'main'), from);
    return [exitOf(step)];
  }
  const decisions = [
    { value: 'approve', label: detour.straight, short: detour.straight },
    { value: detour.decision, label: detour.label, short: detour.label },
  ];
  const step = stepFrom({ ...place, decisions }, data);
  const other = stepFrom(
    { ...place, elementId: detour.step.id, name: detour.step.name },
    detour.step,
    step.unit,
  );
  add(graph, taskNode(step, 'main'), from);
  add(graph, taskNode(other, 'revision'), [exitOf(step, detour.decision)]);
  return [exitOf(step, 'approve'), exitOf(other)];
}

function stageOf({ form }: WorkData): Step['stage'] {
  return form === 'forwarding' ? 'receipt' : 'issue';
}

function addWithdrawal(graph: Graph): void {
  const step = counterStep('withdrawal', 'Người nộp rút hồ sơ', 'withdrawal', {});
  const standing: Step = { ...step, kind: 'standing', stage: 'withdrawal' };
  add(graph, taskNode(standing, 'withdrawal'), [{ from: 'open' }]);
  add(graph, frame('withdrawn', 'end', 'Đã rút hồ sơ', 'withdrawal'), [exitOf(standing)]);
}

function counterStep(elementId: string, name: string, form: Step['form'], data: StepData): Step {
  return stepFrom(
    { elementId, name, slot: 'reception', role: 'reception', stage: 'return', form },
    data,
    counter,
  );
}

function frame(id: string, type: Node['type'], name: string, track: Node['track'] = 'main'): Node {
  return { id, type, name, slot: 'reception', unit: counter, track };
}

function taskNode(step: Step, track: Node['track']): Node {
  return { id: step.elementId, type: 'task', name: step.name, slot: step.slot, unit: step.unit, track, step };
}
