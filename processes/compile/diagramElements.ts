import type { Bounds, Diagram, Point } from './layout/diagram';
import { create, type Element } from './moddle';

/** The drawing of a process: every shape and line of the layout. */
export function diagramElement(
  diagram: Diagram,
  elements: Map<string, Element>,
  pool: Element,
  plane: Element,
): Element {
  const planeElement = [
    shape(pool, diagram.pool, { isHorizontal: true }),
    ...diagram.lanes.map(({ id, bounds }) => shape(find(elements, id), bounds, { isHorizontal: true })),
    ...[...diagram.shapes].map(([id, { bounds, label }]) =>
      shape(find(elements, id), bounds, labelOf(label)),
    ),
    ...[...diagram.edges].map(([id, { waypoints, label }]) => edge(find(elements, id), waypoints, label)),
  ];
  return create('bpmndi:BPMNDiagram', {
    id: 'diagram',
    plane: create('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: plane, planeElement }),
  });
}

function find(elements: Map<string, Element>, id: string): Element {
  const element = elements.get(id);
  if (!element) throw new Error(`the diagram shows ${id}, which the process does not have`);
  return element;
}

function shape(element: Element, bounds: Bounds, more: Record<string, unknown>): Element {
  const id = `${String(element.get('id'))}-shape`;
  return create('bpmndi:BPMNShape', {
    id,
    bpmnElement: element,
    bounds: create('dc:Bounds', { ...bounds }),
    ...more,
  });
}

function edge(element: Element, waypoints: Point[], label: Bounds | undefined): Element {
  const waypoint = waypoints.map((point) => create('dc:Point', { ...point }));
  const id = `${String(element.get('id'))}-edge`;
  return create('bpmndi:BPMNEdge', { id, bpmnElement: element, waypoint, ...labelOf(label) });
}

function labelOf(bounds: Bounds | undefined): Record<string, unknown> {
  return bounds ? { label: create('bpmndi:BPMNLabel', { bounds: create('dc:Bounds', { ...bounds }) }) } : {};
}
