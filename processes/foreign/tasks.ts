import { childOf, extensionOf, textOf } from '../rules/model/element';
import { nameOf } from './collect';
import { loss } from './say';
import type { Work, WorkNode } from './target';

const byPeople = ['Task', 'UserTask', 'ManualTask'];

/** All that is done becomes a step (`Task` from here on), but for tables that are looked up here too. */
export function convertTasks(work: Work): void {
  for (const node of work.nodes.values()) {
    if (!/Task$|^CallActivity$/.test(node.type)) continue;
    if (childOf(node.source, 'loopCharacteristics'))
      work.losses.push(loss('repeated', 'lost', node.id, { name: nameOf(node.source) }));
    if (isKnownTable(work, node)) continue;
    const params = { name: nameOf(node.source), type: node.type };
    if (node.type === 'CallActivity') work.losses.push(loss('call', 'changed', node.id, params));
    else if (!byPeople.includes(node.type)) work.losses.push(loss('task', 'changed', node.id, params));
    node.type = 'Task';
    node.name ||= 'Bước chưa có tên';
  }
}

function isKnownTable({ target }: Work, { type, source }: WorkNode): boolean {
  const table = textOf(extensionOf(source, 'zeebe:CalledDecision'), 'decisionId');
  return type === 'BusinessRuleTask' && target.decisions.includes(table);
}
