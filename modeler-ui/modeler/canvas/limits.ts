import type EventBus from 'diagram-js/lib/core/EventBus';
import { removable } from './pad';
import type { BpmnShape } from './services';

/** Above the library's own rules, which would allow all of BPMN. */
const first = 2000;

/** Nodes that the engine runs and the rules of processes/rules know how to judge. */
const drawable =
  /^bpmn:(UserTask|BusinessRuleTask|ExclusiveGateway|ParallelGateway|StartEvent|EndEvent|SequenceFlow|TextAnnotation|Association|Lane|Participant)$/;

type Verdict = boolean | { type: string } | null | undefined;

/** What can be drawn at all: the office's steps and gateways, joined by sequence flows, inside the pool. */
export class Limits {
  static $inject = ['eventBus', 'bpmnRules'];

  constructor(
    eventBus: EventBus,
    private readonly bpmnRules: { canConnect(source: BpmnShape, target: BpmnShape): { type: string } | null },
  ) {
    const rule = (name: string, verdict: (context: never) => Verdict) => {
      eventBus.on(`commandStack.${name}.canExecute`, first, ({ context }: { context: never }) =>
        verdict(context),
      );
    };
    rule(
      'elements.delete',
      ({ elements }: { elements: BpmnShape[] }) => elements.every(removable) && undefined,
    );
    rule('connection.create', (context: { source: BpmnShape; target: BpmnShape }) => this.flow(context));
    rule('connection.reconnect', (context: { source: BpmnShape; target: BpmnShape }) => this.flow(context));
    rule('shape.create', (context: { shape: BpmnShape; target: BpmnShape }) => inPool(context));
  }

  /** Only sequence flows; undefined leaves it to the library. */
  private flow({ source, target }: { source: BpmnShape; target: BpmnShape }): Verdict {
    const found = this.bpmnRules.canConnect(source, target);
    return found && found.type !== 'bpmn:SequenceFlow' ? false : undefined;
  }
}

function inPool({ shape, target }: { shape: BpmnShape; target: BpmnShape }): Verdict {
  if (!drawable.test(shape.type)) return false;
  return target.type === 'bpmn:Collaboration' ? false : undefined;
}
