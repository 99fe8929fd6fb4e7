import { textOf } from '../../../processes/rules/model/element';
import type { Block, Choice, ModelerData } from '../data';
import { newStepId, stepFrom } from '../step/newStep';
import { isStep, readStep } from '../../../processes/steps/readStep';
import { gatewayOf, mainWayOf } from '../../../processes/steps/ways';
import type { Editor } from './editor';
import { placeInLane } from './lanes';
import { addBeside } from './parallel';
import { documentOf, serviceOf, type BpmnBox, type BpmnConnection, type BpmnShape } from './services';
import { makeSpace } from './space';

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

  /** Puts the new step on the main way behind a chosen element, with room of its own. */
  after(id: string, block: Block): BpmnBox | undefined {
    const source = this.editor.shapeOf(id) as BpmnBox | undefined;
    if (!source) return undefined;
    const task = documentOf(source);
    const [gateway, way] = [gatewayOf(task), mainWayOf(task)];
    const from = gateway ? (this.editor.shapeOf(textOf(gateway, 'id')) as BpmnBox) : source;
    const line = way && (this.editor.shapeOf(textOf(way.flow, 'id')) as BpmnConnection | undefined);
    return this.insert(from, line, block, source);
  }

  /** Puts the new step into an arrow. */
  into(id: string, block: Block): BpmnBox | undefined {
    const line = this.editor.shapeOf(id) as BpmnConnection | undefined;
    const source = line?.source as BpmnBox | undefined;
    return line && source && this.insert(source, line, block, source);
  }

  /** Draws a step that another agency works on at the same time. */
  beside(id: string, slot: Choice, block: Block): BpmnBox | undefined {
    return addBeside(this.editor, id, this.shapeFor(block, this.editor.shapeOf(id)), slot);
  }

  private insert(
    from: BpmnBox,
    line: BpmnConnection | undefined,
    block: Block,
    beside: BpmnBox,
  ): BpmnBox | undefined {
    const modeling = serviceOf(this.editor.modeler, 'modeling');
    let added: BpmnBox | undefined;
    this.editor.together(() => {
      makeSpace(this.editor, 'x', room, from.x + from.width + 1);
      const place = { x: from.x + from.width + room / 2, y: from.y + from.height / 2 };
      const shape = this.shapeFor(block, beside);
      added = modeling.createShape(shape, place, from.parent as BpmnBox) as BpmnBox;
      this.settle(added);
      if (!line) return void modeling.connect(from, added);
      const target = line.target as BpmnBox;
      modeling.reconnectEnd(line, added, { x: added.x, y: added.y + added.height / 2 });
      modeling.layoutConnection(line);
      modeling.connect(added, target);
    });
    return added;
  }

  /** A step that its block gives to the reception stands in its lane; others where they were put. */
  private settle(added: BpmnBox): void {
    const { agency } = readStep(documentOf(added));
    const slot = this.data.slots.find(({ id }) => id === agency);
    if (slot) placeInLane(this.editor, added, slot);
  }

  /** A new step or gateway that is not drawn yet. */
  shapeFor(what: Block | 'parallel' | 'merge', beside?: BpmnShape): BpmnShape {
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
