import type { Say } from '../words';
import { canAppend } from './menus';
import { canWorkBeside } from './parallel';
import { documentOf, type BpmnShape } from './services';

/** Opens a small menu beside the chosen element. */
export type OpenMenu = (kind: 'append' | 'beside') => void;

interface ContextPad {
  registerProvider(provider: object): void;
}

interface Connect {
  start(event: Event, source: BpmnShape): void;
}

/** What is offered beside a chosen element: what comes next, who works at the same time, to connect it and to take it out. The rest is said in the panel. */
export class Pad {
  static $inject = ['contextPad', 'connect', 'pad.say', 'pad.remove', 'pad.menu'];

  constructor(
    contextPad: ContextPad,
    private readonly connect: Connect,
    private readonly say: Say,
    private readonly remove: (elements: BpmnShape[]) => void,
    private readonly menu: OpenMenu,
  ) {
    contextPad.registerProvider(this);
  }

  getContextPadEntries(element: BpmnShape): Record<string, object> {
    const entries: Record<string, object> = {};
    if (canAppend(element)) entries['append'] = this.small('append', 'bpmn-icon-user-task');
    if (canWorkBeside(documentOf(element)))
      entries['beside'] = this.small('beside', 'bpmn-icon-gateway-parallel');
    if (connectable(element)) entries['connect'] = this.connection(element);
    if (removable(element)) entries['delete'] = this.removal([element]);
    return entries;
  }

  getMultiElementContextPadEntries(elements: BpmnShape[]): Record<string, object> {
    const some = elements.filter(removable);
    return some.length ? { delete: this.removal(some) } : {};
  }

  private small(kind: Parameters<OpenMenu>[0], className: string): object {
    return {
      group: 'append',
      className,
      title: this.say(`pad.${kind}`),
      action: {
        click: () => {
          this.menu(kind);
        },
      },
    };
  }

  private connection(element: BpmnShape): object {
    const start = (event: Event) => {
      this.connect.start(event, element);
    };
    return {
      group: 'connect',
      className: 'bpmn-icon-connection-multi',
      title: this.say('pad.connect'),
      action: { click: start, dragstart: start },
    };
  }

  private removal(elements: BpmnShape[]): object {
    return {
      group: 'edit',
      className: 'bpmn-icon-trash',
      title: this.say('pad.remove'),
      action: {
        click: () => {
          this.remove(elements);
        },
      },
    };
  }
}

/** The pool, its lanes and the receipt stand in every process; everything else may go. */
export function removable({ type }: BpmnShape): boolean {
  return !['bpmn:Participant', 'bpmn:Lane', 'bpmn:StartEvent', 'bpmn:Collaboration', 'label'].includes(type);
}

function connectable({ type }: BpmnShape): boolean {
  return /(Task|Gateway|StartEvent)$/.test(type);
}
