import { create, toXml } from '../compile/moddle';
import { propertiesElement } from '../compile/userTask';
import { childOf, childrenOf, textOf, type Element } from '../rules/model/element';
import { readModel } from '../rules/read/readModel';
import { collect, typeName } from './collect';
import { convertConditions } from './conditions';
import { decode } from './decode';
import { elementsOf, plainForeign, type Elements } from './elements';
import { convertEvents, rename } from './events';
import { convertGateways } from './gateways';
import { guard } from './guard';
import { keep, undrawnIn } from './keep';
import { blockFor } from './kinds';
import { cutNames, listForgotten, loseRoots, namedIn } from './names';
import { groupsOf, lanesAsked, lanesOf } from './questions';
import { redraw, type Frame } from './redraw';
import { loss, short, text } from './say';
import { laneOfNodes, lanesIn, nodesIn, processesIn, shapesIn, type SourceLane, type SourceProcess } from './source';
import { convertTasks } from './tasks';
import type { Answers, Converted, Refused, Target, Work } from './target';
import { kindsIn, namespacesIn, vendorOf } from './vendor';
import { addWithdrawal, hasWithdrawal } from './withdrawal';

/**
 * A process drawn with another program, as a process of this procedure: what Zeebe executes and the rules know is kept,
 * the rest is put in our own way or listed by its name. Never throws for what is in the file.
 */
export async function convertForeign(file: Uint8Array | string, target: Target, answers: Answers = {}): Promise<Converted | Refused> {
  const xml = typeof file === 'string' ? file : decode(file);
  if (typeof xml !== 'string') return xml;
  const refused = guard(xml);
  if (refused) return refused;
  try {
    const { definitions, findings } = await readModel(xml);
    if (!definitions) return { refused: text('reading', { vi: findings[0]?.message.vi ?? '', en: findings[0]?.message.en ?? '' }) };
    const processes = processesIn(definitions).filter(({ nodes }) => nodes > 0);
    const source = processes.find(({ id }) => id === answers.process) ?? processes[0];
    if (!source) return { refused: text('noProcess') };
    declare(definitions, xml);
    const work = workFor(xml, target, answers);
    for (const { message, elementId } of findings) work.losses.push(loss('reading', 'lost', elementId, { ...message }));
    return await convert(work, { definitions, source, processes, vendor: vendorOf(definitions, xml) });
  } catch (error) {
    return { refused: text('failed', { detail: short(error instanceof Error ? error.message : String(error)) }) };
  }
}

/** What a vendor declares deep inside is declared on top: elements are written anew. */
function declare(definitions: Element, xml: string): void {
  const { $attrs: known } = definitions as unknown as { $attrs: Record<string, unknown> };
  for (const [prefix, uri] of namespacesIn(xml)) known[`xmlns:${prefix}`] ??= uri;
  // The program and the engine that it was drawn for are no longer this file's.
  for (const name of Object.keys(known)) if (/:executionPlatform/.test(name)) Reflect.deleteProperty(known, name);
}

const workFor = (xml: string, target: Target, answers: Answers): Work => ({
  ...{ target, answers, kinds: kindsIn(xml), lanes: new Map(), nodes: new Map() },
  ...{ flows: [], others: [], losses: [], moved: false },
});

interface Source {
  definitions: Element;
  source: SourceProcess;
  processes: SourceProcess[];
  vendor: string;
}

async function convert(work: Work, { definitions, source, processes, vendor }: Source): Promise<Converted> {
  const before = namedIn(definitions);
  const lanes = lanesIn(source.element);
  const shapes = shapesIn(definitions);
  loseOthers(work, definitions, source);
  work.lanes = lanesOf(work, lanes);
  collect(work, source.element, laneOfNodes(source.element, lanes, shapes));
  cutNames(work);
  convertEvents(work);
  for (const node of work.nodes.values()) if (node.type === 'UserTask') node.type = 'Task';
  convertTasks(work);
  keepIds(work);
  convertGateways(work);
  const withdrawalMissing = !hasWithdrawal(work);
  const questions = { processes: processes.map(({ id, name, nodes }) => ({ id, name, steps: nodes })), lanes: lanesAsked(work, lanes) };
  if (work.answers.withdrawal) addWithdrawal(work);
  convertConditions(work);
  const { bpmn, redrawn, withoutHours } = await write(work, { definitions, source, lanes, shapes });
  listForgotten(work, before, await treeOf(bpmn, definitions));
  const steps = [...work.nodes.values()].filter(({ type }) => type === 'Task').length;
  return {
    ...{ bpmn, vendor, steps, losses: work.losses, redrawn },
    questions: { ...questions, stepsWithoutHours: withoutHours, withdrawalMissing },
  };
}

const treeOf = async (bpmn: string, otherwise: Element): Promise<Element> =>
  (await readModel(bpmn)).definitions ?? otherwise;

function loseOthers(work: Work, definitions: Element, source: SourceProcess): void {
  for (const other of processesIn(definitions)) {
    if (other.id === source.id) continue;
    const inside = nodesIn(other.element).map((node) => textOf(node, 'name')).filter(Boolean).join(', ');
    const params = { name: other.name, count: other.nodes, inside };
    work.losses.push(loss('otherProcess', 'lost', other.id, params));
  }
  for (const root of childrenOf(definitions, 'rootElements')) {
    for (const pool of childrenOf(root, 'participants'))
      if (!childOf(pool, 'processRef')) work.losses.push(loss('otherPool', 'lost', textOf(pool, 'id'), { name: textOf(pool, 'name') || textOf(pool, 'id') }));
    for (const flow of childrenOf(root, 'messageFlows'))
      work.losses.push(loss('messageFlow', 'lost', textOf(flow, 'id'), { name: textOf(flow, 'name') || textOf(flow, 'id') }));
  }
  const name = textOf(source.element, 'name');
  const pool = textOf(source.pool, 'name');
  if (name && name !== work.target.name) work.losses.push(loss('processName', 'changed', source.id, { name }));
  if (pool && pool !== name && pool !== work.target.name) work.losses.push(loss('poolName', 'changed', source.id, { name: pool }));
  for (const group of groupsOf(lanesIn(source.element)))
    work.losses.push(loss('laneGroup', 'lost', textOf(group, 'id'), { name: textOf(group, 'name') || textOf(group, 'id') }));
}

/** Variables are called after steps, so ids are made of letters and digits. */
function keepIds(work: Work): void {
  for (const node of [...work.nodes.values()]) {
    if (node.type !== 'Task' || /^[A-Za-z]\w*(-\w+)*$/.test(node.id)) continue;
    const kind = blockFor(node.name).replace('one-stop.', '');
    const [id] = [node.id];
    let number = 1;
    while (work.nodes.has(`${kind}-${String(number)}`)) number += 1;
    rename(work, node, `${kind}-${String(number)}`);
    work.losses.push(loss('idChanged', 'changed', node.id, { name: node.name, id, now: node.id }));
  }
}

interface Written {
  definitions: Element;
  source: SourceProcess;
  lanes: SourceLane[];
  shapes: Map<string, Element>;
}

async function write(work: Work, { definitions, source, lanes, shapes }: Written) {
  const undrawn = work.moved ? 0 : undrawnIn(work, lanes, shapes);
  const elements = elementsOf(work);
  const process = processElement(work, elements, source.element);
  const kept = work.moved || undrawn > 0 ? null : keep(work, elements, { definitions, process, source, lanes });
  if (!kept) work.losses.push(work.moved ? loss('redrawn', 'changed', '') : loss('noDrawing', 'changed', '', { count: undrawn }));
  const frame = kept ?? redraw(work, elements, process);
  process.set('laneSets', frame.laneSets);
  process.set('artifacts', frame.artifacts);
  const withoutHours = countWithoutHours(work);
  finish(work, definitions, { process, message: elements.message, frame });
  return { bpmn: await toXml(definitions), redrawn: !kept, withoutHours };
}

function processElement(work: Work, { nodes, flows }: Elements, source: Element): Element {
  const { target, others } = work;
  const { elements, attributes } = plainForeign(work, source);
  const data = others.filter(({ $type }) => /DataObject|DataStore/.test($type));
  const values = [propertiesElement(target.properties), ...elements.filter(({ $type }) => $type !== 'zeebe:Properties')];
  const documentation = childrenOf(source, 'documentation');
  return create('bpmn:Process', {
    ...attributes,
    ...{ id: target.bpmnProcessId, name: target.name, isExecutable: true },
    ...(documentation.length > 0 ? { documentation } : {}),
    extensionElements: create('bpmn:ExtensionElements', { values }),
    flowElements: [...nodes.values(), ...flows.values(), ...data],
  });
}

const shared = ['DataStore', 'Category', 'ItemDefinition'];

function finish(work: Work, definitions: Element, { process, message, frame }: { process: Element; message: Element; frame: Frame }): void {
  const roots = childrenOf(definitions, 'rootElements').filter((root) => shared.includes(typeName(root)));
  const { collaboration, diagram } = frame;
  loseRoots(work, definitions, new Set([...roots, ...(collaboration ? [collaboration] : [])]));
  definitions.set('rootElements', [message, ...roots, ...(collaboration ? [collaboration] : []), process]);
  definitions.set('diagrams', [diagram]);
  for (const name of ['imports', 'relationships', 'extensions']) definitions.set(name, []);
  for (const name of ['expressionLanguage', 'typeLanguage']) definitions.set(name, undefined);
}

function countWithoutHours(work: Work): number {
  const { hours } = work.answers;
  const steps = [...work.nodes.values()].filter(({ type, name }) => {
    const block = work.target.blocks.find(({ id }) => id === blockFor(name));
    return type === 'Task' && (block?.kind ?? 'work') === 'work' && block?.stage !== 'return';
  });
  const timed = new Set(work.losses.filter(({ code }) => code === 'hours').map(({ elementId }) => elementId));
  const without = steps.filter(({ id }) => !timed.has(id)).length;
  if (hours !== undefined && without > 0)
    work.losses.push(loss('hoursAssumed', 'added', '', { count: without, hours }));
  return without;
}
