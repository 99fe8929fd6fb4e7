import { addGateway, connect, nameOf } from './collect';
import { loss } from './say';
import type { Work, WorkNode } from './target';

/** What Zeebe 8.5 does not join, or what only waits, becomes a gateway that it has. */
export function convertGateways(work: Work): void {
  for (const node of work.nodes.values()) convert(work, node);
  for (const node of [...work.nodes.values()]) if (node.type === 'Task') splitConditions(work, node);
}

const becomes: Record<string, { type: string; vi: string; en: string }> = {
  InclusiveGateway: { type: 'ParallelGateway', vi: 'cổng song song (mọi nhánh)', en: 'a parallel one (all ways)' },
  ComplexGateway: { type: 'ExclusiveGateway', vi: 'cổng lựa chọn', en: 'a choice' },
  EventBasedGateway: { type: 'ExclusiveGateway', vi: 'cổng lựa chọn', en: 'a choice' },
};

function convert({ losses }: Work, node: WorkNode): void {
  const now = becomes[node.type];
  if (!now) return;
  const said = loss('gateway', 'changed', node.id, { name: nameOf(node.source), type: node.type });
  said.text = { vi: said.text.vi.replace('{now}', now.vi), en: said.text.en.replace('{now}', now.en) };
  losses.push(said);
  node.type = now.type;
}

/** Arrows with conditions that leave a step itself are a choice that is not drawn. */
function splitConditions(work: Work, node: WorkNode): void {
  const out = work.flows.filter(({ from }) => from === node.id);
  if (out.length < 2 || !out.some(({ condition }) => condition !== '')) return;
  const id = addGateway(work, `${node.id}-decision`, 'ExclusiveGateway', node.lane);
  for (const flow of out) flow.from = id;
  connect(work, node.id, id);
  work.moved = true;
  work.losses.push(loss('gatewayAdded', 'added', node.id, { name: node.name || node.id }));
}
