import { childOf, flagOf } from '../model/element';
import type { Graph, Node } from '../model/graph';

/** Why a dossier that stands at an element cannot be taken along to a new version (measured: design.md, 4). */
export type Obstacle =
  'timer' | 'catch' | 'receive' | 'multi' | 'called' | 'timerBoundary' | 'eventSubProcess';

export interface Blocked {
  node: Node;
  obstacle: Obstacle;
}

/** The elements at which a dossier may stand when it cannot be migrated. */
export function obstaclesIn({ nodes }: Graph): Blocked[] {
  return nodes
    .filter(({ leaves }) => !leaves)
    .flatMap((node) => {
      const obstacle = obstacleAt(node);
      return obstacle ? [{ node, obstacle }] : [];
    });
}

function obstacleAt({ type, events, element }: Node): Obstacle | undefined {
  if (flagOf(element, 'triggeredByEvent')) return 'eventSubProcess';
  if (childOf(element, 'loopCharacteristics')?.$type === 'bpmn:MultiInstanceLoopCharacteristics')
    return 'multi';
  if (type === 'ReceiveTask') return 'receive';
  if (type === 'CallActivity') return 'called';
  if (type === 'EventBasedGateway') return 'catch';
  const isTimer = events.includes('TimerEventDefinition');
  if (type === 'BoundaryEvent') return isTimer ? 'timerBoundary' : undefined;
  if (type === 'IntermediateCatchEvent') return isTimer ? 'timer' : 'catch';
  return undefined;
}
