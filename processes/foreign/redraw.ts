import { diagramElement } from '../compile/diagramElements';
import type { Diagram } from '../compile/layout/diagram';
import { create } from '../compile/moddle';
import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import { arrange } from './arrange';
import type { Elements } from './elements';
import type { Work } from './target';

/** What stands around the flow of a process. */
export interface Frame {
  collaboration: Element | undefined;
  laneSets: Element[];
  artifacts: Element[];
  diagram: Element;
}

/** The drawing anew: a pool, the lanes of our agencies, notes below them. */
export function redraw(work: Work, elements: Elements, process: Element): Frame {
  const diagram = arrange(work);
  const lanes = diagram.lanes.map(({ id, name, nodes }) => {
    const flowNodeRef = nodes.flatMap((node) => elements.nodes.get(node) ?? []);
    return create('bpmn:Lane', { id, name, flowNodeRef });
  });
  const pool = create('bpmn:Participant', { id: 'pool', name: work.target.name, processRef: process });
  const collaboration = create('bpmn:Collaboration', { id: 'collaboration', participants: [pool] });
  const byId = lanes.map((lane) => [textOf(lane, 'id'), lane] as const);
  const all = new Map([...elements.nodes, ...elements.flows, ...byId]);
  const drawn = diagramElement(diagram, all, pool, collaboration);
  const artifacts = notesOf(work, elements);
  addNotes(drawn, [...work.others.filter(isData), ...artifacts], diagram);
  return { collaboration, laneSets: [create('bpmn:LaneSet', { id: 'lanes', lanes })], artifacts, diagram: drawn };
}

const isData = ({ $type }: Element): boolean => /(DataObject|DataStore)Reference$/.test($type);

/** Notes stay; what ties them to a node leads to what the node has become. */
export function notesOf({ others }: Work, { nodes, flows }: Elements): Element[] {
  const notes = others.filter(({ $type }) => !/DataObject|DataStore/.test($type));
  for (const note of notes.filter(({ $type }) => $type === 'bpmn:Association')) {
    for (const end of ['sourceRef', 'targetRef']) {
      const id = textOf(childOf(note, end), 'id');
      const now = nodes.get(id) ?? flows.get(id);
      if (now) note.set(end, now);
    }
  }
  const kept = new Set<unknown>([...nodes.values(), ...flows.values(), ...others]);
  return notes.filter(
    (note) =>
      note.$type !== 'bpmn:Association' ||
      (kept.has(childOf(note, 'sourceRef')) && kept.has(childOf(note, 'targetRef'))),
  );
}

const note = { width: 160, height: 60, gap: 30 };

/** Notes, data and groups find their places in a row below the pool. */
function addNotes(drawn: Element, notes: Element[], { pool }: Diagram): void {
  const plane = childOf(drawn, 'plane');
  const y = pool.y + pool.height + 50;
  const boxes = notes.filter(({ $type }) => $type !== 'bpmn:Association');
  const shapes = boxes.map((bpmnElement, at) => {
    const size = isData(bpmnElement) ? { width: 40, height: 50 } : { width: note.width, height: note.height };
    const bounds = create('dc:Bounds', { x: at * (note.width + note.gap), y, ...size });
    return create('bpmndi:BPMNShape', { id: `${textOf(bpmnElement, 'id')}-shape`, bpmnElement, bounds });
  });
  const all = [...childrenOf(plane, 'planeElement'), ...shapes];
  const lines = notes.filter(({ $type }) => $type === 'bpmn:Association').map((each) => line(each, all));
  plane?.set('planeElement', [...all, ...lines.flatMap((each) => each ?? [])]);
}

function line(association: Element, shapes: Element[]): Element | undefined {
  const ends = ['sourceRef', 'targetRef'].map((end) => {
    const shape = shapes.find((each) => childOf(each, 'bpmnElement') === childOf(association, end));
    const bounds = childOf(shape, 'bounds') as unknown as Record<'x' | 'y' | 'width' | 'height', number> | undefined;
    return bounds && create('dc:Point', { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 });
  });
  if (ends.some((end) => !end)) return undefined;
  const id = `${textOf(association, 'id')}-edge`;
  return create('bpmndi:BPMNEdge', { id, bpmnElement: association, waypoint: ends });
}
