import type Modeler from 'bpmn-js/lib/Modeler';
import { executableOf } from '../../../processes/rules/model/model';
import type { Element } from '../../../processes/rules/model/element';
import {
  changedProperties,
  updatesFor,
  written,
  type Create,
  type StepChange,
  type Update,
} from '../step/changeStep';
import { readStep } from '../../../processes/steps/readStep';
import { stepsInOrder } from '../../../processes/steps/stepsInOrder';
import type { Choice, Form } from '../data';
import { termsUpdates, type TermsChange } from '../step/changeTerms';
import { waivedStep, type Waiving } from '../step/waivePapers';
import { moveToLane } from './lanes';
import { documentOf, serviceOf, type BpmnBox, type BpmnShape } from './services';
import { together } from './together';

/** Below this the names of the steps cannot be read on an officer's screen. */
const readable = 0.75;

/** Free space around the drawing. */
const margin = 20;

/** The open draft: what is in it, and the changes that the panel, the table and the repairs make. */
export class Editor {
  private text: Promise<string> | undefined;

  /** @param slots agencies that may act in the process, with their names */
  constructor(
    readonly modeler: Modeler,
    private readonly slots: Choice[],
  ) {
    const forget = () => {
      this.text = undefined;
    };
    const bus = serviceOf(modeler, 'eventBus');
    bus.on('commandStack.changed', forget);
    bus.on('import.done', forget);
  }

  /** The executable process of the document. */
  get process(): Element | undefined {
    const document = this.modeler.getDefinitions() as Element | undefined;
    return document && executableOf(document);
  }

  get steps(): Element[] {
    const { process } = this;
    return process ? stepsInOrder(process) : [];
  }

  readonly make: Create = (type, attributes) =>
    serviceOf(this.modeler, 'bpmnFactory').create(type, attributes) as Element;

  shapeOf(id: string): BpmnShape | undefined {
    return serviceOf(this.modeler, 'elementRegistry').get(id) as BpmnShape | undefined;
  }

  /** Writes a change of a step; one undo takes it back. */
  change(id: string, change: StepChange): void {
    const shape = this.shapeOf(id);
    if (!shape) return;
    const task = documentOf(shape);
    const updates = updatesFor(task, change, this.make);
    const modeling = serviceOf(this.modeler, 'modeling');
    this.together(() => {
      for (const { target, properties } of updates) {
        if (target === task) modeling.updateProperties(shape, properties);
        else modeling.updateModdleProperties(shape, target, properties);
      }
      const slot = this.slots.find((each) => each.id === change.agency);
      if (slot) moveToLane(this, shape as BpmnBox, slot);
    });
  }

  /** Writes what the process promises or asks for. */
  changeTerms(change: TermsChange): void {
    if (this.process) this.writeProcess(termsUpdates(this.process, change, this.make));
  }

  /** Writes properties of the process; an empty one goes. */
  state(entries: Record<string, string>): void {
    const { process, make } = this;
    if (!process) return;
    this.writeProcess(written(process, [changedProperties(process, Object.entries(entries), make)], make));
  }

  /** Carries out changes of the process itself. */
  writeProcess(updates: Update[]): void {
    const root = serviceOf(this.modeler, 'canvas').getRootElement() as BpmnShape;
    const modeling = serviceOf(this.modeler, 'modeling');
    this.together(() => {
      for (const { target, properties } of updates) modeling.updateModdleProperties(root, target, properties);
    });
  }

  /** Papers that are asked for no more go from the steps and their forms, too. Returns the forms that are new. */
  waivePapers(waiving: Waiving, forms: readonly Form[]): Form[] {
    const waived = this.steps.flatMap((task) => {
      const step = readStep(task);
      const result = waivedStep(step, forms, waiving);
      return result ? [{ id: step.elementId, ...result }] : [];
    });
    this.together(() => {
      this.changeTerms({ waivedPapers: waiving.after });
      for (const { id, change } of waived) this.change(id, change);
    });
    return waived.flatMap(({ form }) => form ?? []);
  }

  /** Another name for what is no step. */
  rename(shape: BpmnShape, name: string): void {
    serviceOf(this.modeler, 'modeling').updateProperties(shape, { name });
  }

  together(run: () => void): void {
    together(serviceOf(this.modeler, 'commandStack'), run);
  }

  /** Chooses an element and brings it into sight. */
  show(id: string): void {
    const shape = this.shapeOf(id);
    if (!shape) return;
    serviceOf(this.modeler, 'selection').select(shape);
    serviceOf(this.modeler, 'canvas').scrollToElement(shape, 120);
  }

  /** Nothing is chosen: the process as a whole is looked at. */
  chooseNone(): void {
    serviceOf(this.modeler, 'selection').select(null);
  }

  /** The beginning of the work, large enough to be read; the whole is one button away. */
  begin(): void {
    const canvas = serviceOf(this.modeler, 'canvas');
    const { inner, outer } = canvas.viewbox();
    if (!outer.width || !outer.height) return;
    const whole = Math.min(
      1,
      outer.width / (inner.width + 2 * margin),
      outer.height / (inner.height + 2 * margin),
    );
    const scale = Math.max(whole, readable);
    const [width, height] = [outer.width / scale, outer.height / scale];
    canvas.viewbox({ x: inner.x - margin, y: inner.y - margin, width, height });
  }

  /** All of the drawing, but never larger than it was drawn. */
  fit(): void {
    const canvas = serviceOf(this.modeler, 'canvas');
    canvas.zoom('fit-viewport');
    if (canvas.zoom() > 1) canvas.zoom(1);
  }

  trigger(action: string, options?: object): void {
    serviceOf(this.modeler, 'editorActions').trigger(action, options);
  }

  /** Steps of the same role of the same agency that approve, this one included. */
  levelOf(id: string): Element[] {
    const shape = this.shapeOf(id);
    if (!shape) return [];
    const { agency, role, stage } = readStep(documentOf(shape));
    if (stage !== 'approval') return [];
    return this.steps.filter((step) => {
      const other = readStep(step);
      return other.agency === agency && other.role === role && other.stage === stage;
    });
  }

  /** The document as it stands; written once a change, as the copy, the server and the check all ask for it. */
  xml(): Promise<string> {
    this.text ??= this.modeler.saveXML({ format: true }).then(({ xml = '' }) => xml);
    return this.text;
  }
}
