import type { Block, WorkData } from '../patterns/block';
import { put, stepAt, type Drawing, type Exits } from './drawing';
import { add, exitOf, type Exit, type Node, type Track } from './graph';
import { counterStep, frame } from './frame';
import { addStage } from './stage';
import { choiceOf, type Step } from './step';

/** Draws blocks one after the other; refusals of all of them are left open. */
export function addBlocks(drawing: Drawing, blocks: Block[], from: Exit[]): Exits {
  return inTurn(blocks, from, (block, exits) => addBlock(drawing, block, exits));
}

function inTurn<T>(parts: T[], from: Exit[], addPart: (part: T, from: Exit[]) => Exits): Exits {
  const refused: Exit[] = [];
  let done = from;
  for (const part of parts) {
    const exits = addPart(part, done);
    done = exits.done;
    refused.push(...exits.refused);
  }
  return { done, refused };
}

function addBlock(drawing: Drawing, block: Block, from: Exit[]): Exits {
  switch (block.block) {
    case 'stage':
      return addStage(drawing, block.data, from, addBlocks);
    case 'work':
      return addWork(drawing, block.data, 'main', from);
    case 'parallel':
      return addParallel(drawing, block.branches, from);
    case 'by-case':
      return addByCase(drawing, block.ways, from);
    case 'hand-over': {
      const step = counterStep(drawing, 'hand-over', 'Trả kết quả', 'hand-over', block.share ?? 4);
      return { done: [exitOf(put(drawing, step, 'main', from))], refused: [] };
    }
  }
}

function addParallel(drawing: Drawing, branches: Block[][], from: Exit[]): Exits {
  const { graph } = drawing;
  if (branches.length < 2) return addBlocks(drawing, branches.flat(), from);
  const name = `parallel-${graph.nodes.filter(({ type }) => type === 'join').length + 1}`;
  const merged = merge(drawing, `${name}-merge`, from);
  add(graph, { ...frame(`${name}-begin`, 'fork', ''), ...placeOf(drawing, merged) }, [merged]);
  const ends = branches.map((blocks, index) => {
    const { done, refused } = addBlocks(drawing, blocks, [{ from: `${name}-begin` }]);
    return { done: merge(drawing, `${name}-branch-${index + 1}-merge`, done), refused };
  });
  add(
    graph,
    { ...frame(`${name}-end`, 'join', ''), ...placeOf(drawing, merged) },
    ends.map(({ done }) => done),
  );
  return { done: [{ from: `${name}-end` }], refused: ends.flatMap(({ refused }) => refused) };
}

/** The way depends on the case chosen at receipt; the last one is taken when none was. */
function addByCase(drawing: Drawing, ways: (Block & { block: 'by-case' })['ways'], from: Exit[]): Exits {
  const { graph } = drawing;
  const id = 'by-case';
  const [first] = from;
  add(graph, { ...frame(id, 'choice', ''), ...(first && placeOf(drawing, first)) }, from);
  const exits = ways.map(({ id: way, name, blocks }, index) => {
    const otherwise = index === ways.length - 1;
    return addBlocks(drawing, blocks, [{ from: id, case: { id: way, name, otherwise } }]);
  });
  return { done: exits.flatMap(({ done }) => done), refused: exits.flatMap(({ refused }) => refused) };
}

/** A parallel gateway waits for each of its incoming arrows: alternative ways must come together before it. */
function merge(drawing: Drawing, id: string, exits: Exit[]): Exit {
  const [first] = exits;
  if (!first) throw new Error(`nothing leads to ${id}`);
  if (exits.length === 1) return first;
  add(drawing.graph, { ...frame(id, 'merge', ''), ...placeOf(drawing, first) }, exits);
  return { from: id };
}

/** The lane of the node that is left. */
function placeOf({ graph }: Drawing, { from }: Exit): Partial<Pick<Node, 'slot' | 'unit'>> {
  const node = graph.nodes.find(({ id }) => id === from);
  return node ? { slot: node.slot, unit: node.unit } : {};
}

function addWork(drawing: Drawing, data: WorkData, track: Track, from: Exit[]): Exits {
  const step = put(drawing, workStep(drawing, data), track, from);
  if (!data.ways) return { done: [exitOf(step)], refused: [] };
  const exits = data.ways.map(({ value, refused, via = [] }): Exits => {
    const exit = exitOf(step, value);
    if (refused) return { done: [], refused: [exit] };
    return inTurn(via, [exit], (work, before) => addWork(drawing, work, 'revision', before));
  });
  return { done: exits.flatMap(({ done }) => done), refused: exits.flatMap(({ refused }) => refused) };
}

function workStep(drawing: Drawing, { id, ways = [], ...data }: WorkData): Step {
  const decisions = choiceOf(ways.map(({ value, label, short }) => ({ value, label, short })));
  const place = { ...data, elementId: id, decisions, stage: stageOf(data.form) };
  return stepAt(drawing, { ...place, kind: data.waitFor ? 'wait' : 'work', waitFor: data.waitFor ?? '' });
}

/** Stages of the work in the report's sense, by form. */
function stageOf(form: WorkData['form']): Step['stage'] {
  if (form === 'forwarding') return 'receipt';
  return ofIssue.includes(form) ? 'issue' : 'appraisal';
}

const ofIssue: WorkData['form'][] = [
  'extract',
  'registration',
  'tax-notice',
  'fee-notice',
  'payment',
  'issue',
];
