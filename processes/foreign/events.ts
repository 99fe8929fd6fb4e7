import { childrenOf, textOf, type Element } from '../rules/model/element';
import { connect, nameOf, passBy, typeName } from './collect';
import { outcomeFor, outcomeNames } from './kinds';
import { loss } from './say';
import type { Work, WorkNode } from './target';

const definitionsOf = (node: WorkNode): Element[] => childrenOf(node.source, 'eventDefinitions');
const eventOf = (node: WorkNode): string => {
  const [first] = definitionsOf(node);
  return first ? typeName(first).replace(/EventDefinition$/, '') : '';
};
const nodesOf = (work: Work, ...types: string[]): WorkNode[] =>
  [...work.nodes.values()].filter(({ type }) => types.includes(type));

/** Links, milestones and waits become what runs here; then the beginning and the ends get their meaning. */
export function convertEvents(work: Work): void {
  joinLinks(work);
  for (const node of nodesOf(work, 'IntermediateThrowEvent', 'IntermediateCatchEvent')) watch(work, node);
  oneStart(work);
  knownEnds(work);
}

function joinLinks(work: Work): void {
  const links = nodesOf(work, 'IntermediateThrowEvent', 'IntermediateCatchEvent').filter((node) => eventOf(node) === 'Link');
  const linkName = (node: WorkNode): string => textOf(definitionsOf(node)[0], 'name') || node.name;
  for (const thrown of links.filter(({ type }) => type === 'IntermediateThrowEvent')) {
    const caught = links.find((node) => node.type !== thrown.type && linkName(node) === linkName(thrown));
    if (!caught) continue;
    connect(work, thrown.id, caught.id);
    work.losses.push(loss('link', 'changed', thrown.id, { name: `${nameOf(thrown.source)}”, “${nameOf(caught.source)}` }));
    passBy(work, thrown);
  }
  const caught = links.filter(({ type, id }) => type === 'IntermediateCatchEvent' && work.nodes.has(id));
  for (const node of caught) if (work.flows.some(({ to }) => to === node.id)) passBy(work, node);
}

function watch(work: Work, node: WorkNode): void {
  if (!work.nodes.has(node.id)) return;
  const event = eventOf(node);
  if (event === '') {
    work.losses.push(loss('milestone', 'lost', node.id, { name: nameOf(node.source) }));
    passBy(work, node);
    return;
  }
  node.type = 'UserTask';
  node.name ||= event;
  work.losses.push(loss('event', 'changed', node.id, { name: nameOf(node.source), type: event }));
}

/** The receipt of a dossier is the only beginning there is. */
function oneStart(work: Work): void {
  const starts = nodesOf(work, 'StartEvent');
  const main = starts.find((node) => eventOf(node) === '') ?? starts.find((node) => eventOf(node) === 'Message') ?? starts[0];
  for (const other of starts.filter((node) => node !== main)) {
    const name = nameOf(other.source);
    work.losses.push(loss('startMore', 'lost', other.id, { name }));
    passBy(work, other);
  }
  if (main) {
    work.losses.push(loss('start', 'changed', main.id, { name: nameOf(main.source) }));
    rename(work, main, 'start');
    main.name ||= 'Tiếp nhận hồ sơ';
  } else addStart(work);
}

function addStart(work: Work): void {
  const [first, ...more] = [...work.nodes.values()].filter(({ id }) => !work.flows.some(({ to }) => to === id));
  if (!first || (more.length > 0 && more.every(({ type }) => type !== 'EndEvent') && more.length > 3)) return;
  const node = { id: 'start', type: 'StartEvent', name: 'Tiếp nhận hồ sơ', lane: first.lane, source: first.source };
  work.nodes.set('start', { ...node, decisions: [] });
  connect(work, 'start', first.id);
  work.moved = true;
  work.losses.push(loss('startAdded', 'added', first.id, { name: first.name || first.id }));
}

/** Each outcome has one end, by whose id registers and figures know it. */
function knownEnds(work: Work): void {
  for (const node of nodesOf(work, 'EndEvent')) {
    const outcome = outcomeFor(node.name || eventOf(node));
    const params = { name: nameOf(node.source), outcome: outcomeNames[outcome] };
    const known = work.nodes.get(outcome);
    if (known && known !== node) {
      for (const flow of work.flows) if (flow.to === node.id) flow.to = outcome;
      work.nodes.delete(node.id);
      work.moved = true;
      work.losses.push(loss('endMerged', 'changed', node.id, params));
      continue;
    }
    work.losses.push(loss('end', 'changed', node.id, params));
    rename(work, node, outcome);
    node.name ||= outcomeNames[outcome];
  }
}

/** Another id for a node, wherever it is named. */
export function rename(work: Work, node: WorkNode, id: string): void {
  const old = node.id;
  if (old === id || work.nodes.has(id)) return;
  work.nodes = new Map([...work.nodes.values()].map((each) => [each === node ? id : each.id, each]));
  node.id = id;
  for (const flow of work.flows) {
    if (flow.from === old) flow.from = id;
    if (flow.to === old) flow.to = id;
  }
}
