import { readModel } from '../../rules/read/readModel';
import { childOf, childrenOf, textOf, type Element } from '../../rules/model/element';
import type { Bounds } from '../layout/diagram';

/** What is not in order in the drawing of a document: nothing where every part of the process is shown, apart. */
export async function drawingFaultsOf(bpmn: string): Promise<string[]> {
  const { definitions, findings } = await readModel(bpmn);
  const process = childrenOf(definitions, 'rootElements').find(({ $type }) => $type === 'bpmn:Process');
  const plane = childOf(childrenOf(definitions, 'diagrams')[0], 'plane');
  const drawn = new Map(
    childrenOf(plane, 'planeElement').map((each) => [textOf(childOf(each, 'bpmnElement'), 'id'), each]),
  );
  const elements = childrenOf(process, 'flowElements');
  const nodes = elements.filter(({ $type }) => $type !== 'bpmn:SequenceFlow');
  const missing = elements.filter((each) => !isShown(drawn.get(textOf(each, 'id')), each));
  const places = nodes.flatMap((node) => {
    const id = textOf(node, 'id');
    const bounds = boundsOf(drawn.get(id));
    return bounds ? [{ id, bounds }] : [];
  });
  return [
    ...findings.map(({ message }) => message.en),
    ...missing.map((each) => `${textOf(each, 'id')} is not drawn`),
    ...outside(places, boundsOf(drawn.get('pool'))),
    ...overlapping(places),
  ];
}

interface Place {
  id: string;
  bounds: Bounds;
}

function isShown(shown: Element | undefined, { $type }: Element): boolean {
  if ($type === 'bpmn:SequenceFlow') return childrenOf(shown, 'waypoint').length > 1;
  return boundsOf(shown) !== undefined;
}

function boundsOf(shape: Element | undefined): Bounds | undefined {
  const bounds = childOf(shape, 'bounds');
  if (!bounds) return undefined;
  const number = (name: string): number => Number(bounds.get(name));
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}

function outside(places: Place[], pool: Bounds | undefined): string[] {
  if (!pool) return ['there is no pool'];
  return places
    .filter(
      ({ bounds: { x, y, width, height } }) =>
        x < pool.x || y < pool.y || x + width > pool.x + pool.width || y + height > pool.y + pool.height,
    )
    .map(({ id }) => `${id} lies outside the pool`);
}

function overlapping(places: Place[]): string[] {
  return places.flatMap((a, index) =>
    places
      .slice(index + 1)
      .filter((b) => overlap(a.bounds, b.bounds))
      .map((b) => `${a.id} lies over ${b.id}`),
  );
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
