import { textOf } from '../../../processes/rules/model/element';
import type { ModelerData, Block } from '../data';
import { newStepId, stepFrom } from '../step/newStep';
import { isStep, readStep } from '../../../processes/steps/readStep';
import { gatewayOf, mainWayOf } from '../../../processes/steps/ways';
import type { Editor } from './editor';
import { documentOf, serviceOf, type BpmnBox, type BpmnConnection, type BpmnShape } from './services';

/** Pixels between which a new step finds its place. */
const room = 200;

/** Draws new steps out of the office's blocks. */
export class Adding {
  constructor(
    private readonly editor: Editor,
    private readonly data: Pick<ModelerData, 'forms' | 'slots'>,
  ) {}

  /** Hangs the new element on the pointer until it is put down. */
  begin(event: Event, what: Block | 'parallel' | 'merge'): void {
    serviceOf(this.editor.modeler, 'create').start(event, this.shapeFor(what));
  }

  /** Puts the new step on the main way behind a chosen one, with room of its own. For those without a mouse. */
  after(id: string, block: Block): void {
    const source = this.editor.shapeOf(id) as BpmnBox | undefined;
    if (!source) return;
    const task = documentOf(source);
    const [gateway, way] = [gatewayOf(task), mainWayOf(task)];
    const from = gateway ? (this.editor.shapeOf(textOf(gateway, 'id')) as BpmnBox) : source;
    const modeling = serviceOf(this.editor.modeler, 'modeling');
    this.editor.together(() => {
      this.makeRoom(from);
      const place = { x: from.x + from.width + room / 2, y: from.y + from.height / 2 };
      const added = modeling.createShape(
        this.shapeFor(block, source),
        place,
        from.parent as BpmnBox,
      ) as BpmnBox;
      const line = way && (this.editor.shapeOf(textOf(way.flow, 'id')) as BpmnConnection | undefined);
      if (!line) return void modeling.connect(from, added);
      const target = line.target as BpmnBox;
      modeling.reconnectEnd(line, added, { x: added.x, y: place.y });
      modeling.connect(added, target);
    });
  }

  private makeRoom(from: BpmnBox): void {
    const { modeler } = this.editor;
    const start = from.x + from.width + 1;
    const all = serviceOf(modeler, 'elementRegistry').filter(({ parent }) => Boolean(parent)) as BpmnShape[];
    const found = serviceOf(modeler, 'spaceTool').calculateAdjustments(all, 'x', room, start);
    serviceOf(modeler, 'modeling').createSpace(
      found.movingShapes,
      found.resizingShapes,
      { x: room, y: 0 },
      'e',
      start,
    );
  }

  private shapeFor(what: Block | 'parallel' | 'merge', beside?: BpmnShape): BpmnShape {
    const { make } = this.editor;
    const letters = Math.random().toString(36).slice(2, 6);
    if (what === 'parallel' || what === 'merge') {
      const type = what === 'parallel' ? 'bpmn:ParallelGateway' : 'bpmn:ExclusiveGateway';
      return this.shape(type, { id: `${what}-${letters}` });
    }
    const id = newStepId(what, letters);
    const slot = this.slotBeside(beside);
    return this.shape('bpmn:UserTask', stepFrom(what, { id, slot, forms: this.data.forms }, make));
  }

  private shape(type: string, attributes: Record<string, unknown>): BpmnShape {
    const businessObject = this.editor.make(type, attributes);
    return serviceOf(this.editor.modeler, 'elementFactory').createShape({ type, businessObject });
  }

  /** The agency of the step beside; else the one that does most of the work. */
  private slotBeside(shape: BpmnShape | undefined): string {
    const beside = shape && documentOf(shape);
    if (beside && isStep(beside)) return readStep(beside).agency;
    return this.data.slots.find(({ id }) => id !== 'reception')?.id ?? 'reception';
  }
}
