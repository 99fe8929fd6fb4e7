import type { Editor } from './editor';
import { serviceOf, type BpmnShape } from './services';

/** Moves what lies right of (`x`) or below (`y`) a line, and widens the lanes that it crosses. */
export function makeSpace(editor: Editor, axis: 'x' | 'y', by: number, start: number): void {
  const { modeler } = editor;
  const all = serviceOf(modeler, 'elementRegistry').filter(({ parent }) => Boolean(parent)) as BpmnShape[];
  const found = serviceOf(modeler, 'spaceTool').calculateAdjustments(all, axis, by, start);
  const delta = axis === 'x' ? { x: by, y: 0 } : { x: 0, y: by };
  serviceOf(modeler, 'modeling').createSpace(
    found.movingShapes,
    found.resizingShapes,
    delta,
    axis === 'x' ? 'e' : 's',
    start,
  );
}
