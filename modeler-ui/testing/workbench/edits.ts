import { textOf, type Element } from '../../../processes/rules/model/element';
import { readStep } from '../../../processes/steps/readStep';
import { waysOf } from '../../../processes/steps/ways';
import type { Adding } from '../../modeler/canvas/addStep';
import type { Editor } from '../../modeler/canvas/editor';
import { laneAt, slotOfLane } from '../../modeler/canvas/lanes';
import { removeElements } from '../../modeler/canvas/removeSteps';
import { documentOf, serviceOf, type BpmnBox } from '../../modeler/canvas/services';
import { setWay, targetsIn } from '../../modeler/canvas/setWay';
import type { ModelerData } from '../../modeler/data';
import { offered } from '../../modeler/step/newStep';
import { addAfter, carryOut, moveOf, removeRow } from '../../modeler/table/commands';
import { rowsOf } from '../../modeler/table/outline';
import { publishedOf } from '../../modeler/table/published';

/** One edit of an officer, on the table or on the drawing; the numbers choose among what there is. */
export interface Edit {
  act: keyof typeof acts;
  row: number;
  other: number;
  text: string;
}

interface Place {
  editor: Editor;
  adding: Adding;
  data: ModelerData;
  task: Element;
  id: string;
}

type Act = (place: Place, edit: Edit) => string;

const pick = <Item>(items: Item[], number: number): Item | undefined =>
  items[number % Math.max(1, items.length)];

/** Each says what the other side does not show of it. */
const acts = {
  // On the table, looked for on the drawing:
  tableName: ({ editor, id }, { text }) => {
    editor.change(id, { name: text });
    const drawn = drawnText(editor, id);
    return drawn === text.replace(/\s/g, '') ? '' : `the drawing says ${drawn} for ${text}`;
  },
  tableWho: ({ editor, id, data, task }, { row, other }) => {
    const [slot, role] = [pick(data.slots, other), pick(data.roles, row)];
    if (!slot || !role) return '';
    editor.change(id, { agency: slot.id, role: role.id });
    const lane = laneAt(editor, editor.shapeOf(id) as BpmnBox);
    const shown = lane ? slotOfLane(lane) : slot.id;
    return shown === slot.id && readStep(task).role === role.id
      ? ''
      : `${id} lies in ${String(shown)}, not ${slot.id}`;
  },
  tableHours: ({ editor, id }, { other, text }) => {
    editor.change(id, { hours: (other % 40) + 0.5, legalBasis: text });
    return '';
  },
  tableAdd: ({ editor, adding, id, data }, { other }) => {
    const block = pick(offered(data.blocks), other);
    const added = block && addAfter(editor, adding, id, block);
    return added && editor.shapeOf(added) ? '' : 'nothing was drawn';
  },
  tableRemove: ({ editor, id }) => {
    if (editor.steps.length < 3) return '';
    removeRow(editor, id);
    return editor.shapeOf(id) ? `${id} is still drawn` : '';
  },
  tableMove: ({ editor, id }, { other }) => {
    const swap = moveOf(editor, id, other % 2 ? 'up' : 'down');
    if (!swap) return '';
    carryOut(editor, swap);
    const [first, second] = [swap.first, swap.second].map(
      (step) => editor.shapeOf(textOf(step, 'id')) as BpmnBox,
    );
    return first && second && second.x <= first.x ? '' : 'the drawing has the old order';
  },
  tableThen: ({ editor, id, task, data }, { other }) => {
    const decisions = data.forms.find((form) => form.id === readStep(task).formId)?.decisions ?? [];
    const decision = pick(decisions, other) ?? null;
    const target = pick(
      targetsIn(editor.process).filter((each) => each !== task),
      other,
    );
    if (!target || (!decision && waysOf(task).length > 1)) return '';
    setWay(editor, { id, decisions }, decision, textOf(target, 'id'));
    return waysOf(task).some(({ to }) => to === target) ? '' : `no arrow leads to ${textOf(target, 'id')}`;
  },
  // On the drawing, looked for in the table:
  drawnName: ({ editor, data, id }, { text }) => {
    serviceOf(editor.modeler, 'modeling').updateLabel(editor.shapeOf(id) as BpmnBox, text);
    return shownOf(editor, data, id)?.what === text ? '' : `the table does not say ${text}`;
  },
  drawnLane: ({ editor, data, id }, { other }) => {
    const shape = editor.shapeOf(id) as BpmnBox;
    const lanes = serviceOf(editor.modeler, 'elementRegistry').filter(
      ({ type }) => type === 'bpmn:Lane',
    ) as BpmnBox[];
    const lane = pick(
      lanes.filter((each) => slotOfLane(each)),
      other,
    );
    if (!lane) return '';
    const y = lane.y + lane.height / 2 - (shape.y + shape.height / 2);
    serviceOf(editor.modeler, 'modeling').moveElements([shape], { x: 0, y });
    const now = laneAt(editor, shape);
    const slot = data.slots.find((each) => now && each.id === slotOfLane(now));
    const who = shownOf(editor, data, id)?.who ?? '';
    return !slot || who.startsWith(slot.name) ? '' : `the table says ${who}, not ${slot.name}`;
  },
  drawnRemove: ({ editor, data, id }) => {
    const shape = editor.shapeOf(id);
    if (!shape || editor.steps.length < 3) return '';
    removeElements(editor, [shape]);
    return shownOf(editor, data, id) ? `the table still has ${id}` : '';
  },
  drawnArrow: ({ editor, data, id, task }, { other }) => {
    const [way] = waysOf(task);
    const target = pick(
      targetsIn(editor.process).filter((each) => each !== task),
      other,
    );
    if (!way || !target) return '';
    const shape = editor.shapeOf(textOf(target, 'id')) as BpmnBox;
    const line = editor.shapeOf(textOf(way.flow, 'id'));
    const middle = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
    if (line) serviceOf(editor.modeler, 'modeling').reconnectEnd(line as never, shape, middle);
    const then = shownOf(editor, data, id)?.then.join() ?? '';
    return then.includes(textOf(target, 'name')) ? '' : `the table says ${then}`;
  },
} satisfies Record<string, Act>;

export const actNames = Object.keys(acts) as Edit['act'][];

/** Carries the edit out; then table and drawing must have the same steps, too. */
export function carriedOut(editor: Editor, adding: Adding, data: ModelerData, edit: Edit): string {
  const task = pick(editor.steps, edit.row);
  if (!task) return '';
  const missing = acts[edit.act]({ editor, adding, data, task, id: textOf(task, 'id') }, edit);
  return missing || differing(editor);
}

function differing(editor: Editor): string {
  const drawn = serviceOf(editor.modeler, 'elementRegistry').filter(({ type }) => type === 'bpmn:UserTask');
  const ids = (list: string[]) => [...new Set(list)].sort().join();
  const [table, drawing] = [ids(rowsOf(editor.process).map(({ id }) => id)), ids(drawn.map(({ id }) => id))];
  const other = drawn.some((shape) => textOf(documentOf(shape), 'id') !== shape.id);
  return table === drawing && !other ? '' : `table ${table}; drawing ${drawing}`;
}

const shownOf = (editor: Editor, data: ModelerData, id: string) =>
  publishedOf(editor.process, data, new Date(0)).rows.find((row) => row.id === id);

/** What stands on the step, without the breaks of its lines. */
function drawnText(editor: Editor, id: string): string {
  const drawn = document.querySelector(`[data-element-id="${id}"] .djs-visual text`);
  return (drawn?.textContent ?? textOf(documentOf(editor.shapeOf(id) as BpmnBox), 'name')).replace(/\s/g, '');
}
