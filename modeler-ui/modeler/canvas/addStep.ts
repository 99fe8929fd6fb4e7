import { textOf } from '../../../processes/rules/model/element';
import type { ModelerData, Block } from '../data';
import { newStepId, stepFrom } from '../step/newStep';
import { isStep, readStep } from '../../../processes/steps/readStep';
import type { Editor } from './editor';
import { documentOf, serviceOf, type BpmnConnection, type BpmnShape } from './services';

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

  /** Puts the new step behind a chosen one; what followed that follows the new one. For those without a mouse. */
  after(id: string, block: Block): void {
    const source = this.editor.shapeOf(id);
    if (!source) return;
    const modeling = serviceOf(this.editor.modeler, 'modeling');
    this.editor.together(() => {
      const [onward, ...more] = source.outgoing as BpmnConnection[];
      const added = serviceOf(this.editor.modeler, 'autoPlace').append(source, this.shapeFor(block, source));
      if (onward && more.length === 0)
        modeling.reconnectStart(onward, added, { x: added.x + added.width, y: added.y + added.height / 2 });
    });
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

/** The agency that a lane stands for; ids are written by the compiler. */
export function slotOfLane(lane: BpmnShape): string | undefined {
  return /^lane-([a-zA-Z]\w*?)(-\d+)?$/.exec(textOf(documentOf(lane), 'id'))?.[1];
}
