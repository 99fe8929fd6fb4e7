import type Modeler from 'bpmn-js/lib/Modeler';
import type BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type {
  Connection as BpmnConnection,
  Element as BpmnShape,
  Shape as BpmnBox,
} from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Create from 'diagram-js/lib/features/create/Create';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { Element } from '../../../processes/rules/model/element';
import type { Copied, Moddle } from './copyText';

/** The parts of bpmn-js that are used, by the names that it gives them. */
export interface Services {
  bpmnFactory: BpmnFactory;
  canvas: Canvas;
  commandStack: CommandStack;
  create: Create;
  elementFactory: ElementFactory;
  elementRegistry: ElementRegistry;
  eventBus: EventBus;
  modeling: Modeling;
  overlays: Overlays;
  selection: Selection;
  editorActions: {
    trigger(action: string, options?: object): unknown;
    register(action: string, act: () => void): void;
    unregister(action: string): void;
    isRegistered(action: string): boolean;
  };
  popupMenu: {
    registerProvider(id: string, provider: { getPopupMenuEntries(target: BpmnShape): object }): void;
    open(target: BpmnShape, id: string, position: { x: number; y: number }, options: object): void;
  };
  keyboard: {
    addListener(priority: number, listen: (event: { keyEvent: KeyboardEvent }) => boolean | undefined): void;
  };
  copyPaste: {
    copy(elements: BpmnShape[]): Copied['tree'];
    paste(what: {
      tree: Copied['tree'];
      element: BpmnShape;
      point: { x: number; y: number };
      hints: object;
    }): BpmnShape[] | undefined;
  };
  moddle: Moddle;
  bpmnReplace: { replaceElement(shape: BpmnShape, target: { type: string }): BpmnBox };
  spaceTool: {
    calculateAdjustments(
      elements: BpmnShape[],
      axis: 'x' | 'y',
      delta: number,
      start: number,
    ): { movingShapes: BpmnBox[]; resizingShapes: BpmnBox[] };
  };
  autoPlace: { append(source: BpmnShape, shape: BpmnShape): BpmnBox };
}

export type { BpmnConnection, BpmnShape, BpmnBox };

/** What the library gives has no types of its own: this is the one place where they are said. */
export function serviceOf<Name extends keyof Services>(modeler: Modeler, name: Name): Services[Name] {
  return modeler.get<Services[Name]>(name);
}

/** The element of the document behind what is drawn. */
export function documentOf(shape: { businessObject?: unknown }): Element {
  return shape.businessObject as Element;
}
