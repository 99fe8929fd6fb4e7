import type { Editor } from '../canvas/editor';
import { laneAt } from '../canvas/lanes';
import { serviceOf, type BpmnBox } from '../canvas/services';

/** Pixels between boxes, and between the places that are tried. */
const gap = 10;
const tryEvery = 20;

/** How far up or down the boxes must go, within the lane of the first, so that they cover nothing; 0 where no place is free. */
export function wayToClearPlace(editor: Editor, boxes: BpmnBox[]): number {
  const [step] = boxes;
  const lane = step && laneAt(editor, step);
  if (!step || !lane) return 0;
  const others = drawnBesides(editor, boxes);
  const isFree = (y: number) =>
    boxes.every(
      (box) => !others.some((other) => covers({ ...boundsOf(box), y: box.y + y }, boundsOf(other))),
    );
  const isInside = (y: number) =>
    boxes.every((box) => box.y + y >= lane.y + gap && box.y + box.height + y <= lane.y + lane.height - gap);
  if (isFree(0)) return 0;
  for (let far = tryEvery; far < lane.height; far += tryEvery)
    for (const y of [far, -far]) if (isInside(y) && isFree(y)) return y;
  return 0;
}

function drawnBesides(editor: Editor, boxes: BpmnBox[]): BpmnBox[] {
  const drawn = serviceOf(editor.modeler, 'elementRegistry').filter(
    ({ type, width }) => width > 0 && /Task|Event|Gateway/.test(type),
  ) as BpmnBox[];
  return drawn.filter((each) => !boxes.includes(each) && !('labelTarget' in each && each.labelTarget));
}

const boundsOf = ({ x, y, width, height }: BpmnBox) => ({ x, y, width, height });
type Bounds = ReturnType<typeof boundsOf>;

function covers(one: Bounds, other: Bounds): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height + gap &&
    other.y < one.y + one.height + gap
  );
}
