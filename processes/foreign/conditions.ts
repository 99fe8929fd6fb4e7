import { decisionVariableOf } from '../compile/userTask';
import { nameOf } from './collect';
import { blockFor, decisionFor, decisionWords } from './kinds';
import { loss, short } from './say';
import type { TargetForm, Work, WorkFlow, WorkNode } from './target';

/** Conditions as other programs write them become decisions of the step before; what cannot is listed. */
export function convertConditions(work: Work): void {
  for (const node of work.nodes.values()) {
    const out = work.flows.filter(({ from }) => from === node.id);
    if (node.type === 'ExclusiveGateway' && out.length > 1) decide(work, node, out);
    else out.forEach((flow) => { dropCondition(work, flow); });
  }
}

function dropCondition(work: Work, flow: WorkFlow): void {
  flow.isDefault = false;
  if (flow.condition === '') return;
  const params = { name: shown(flow), condition: short(flow.condition) };
  work.losses.push(loss('conditionUnused', 'lost', flow.id, params));
  flow.condition = '';
}

const shown = ({ name, id }: WorkFlow): string => short(name || id);

function decide(work: Work, gateway: WorkNode, out: WorkFlow[]): void {
  const step = deciderOf(work, gateway);
  const meant = out.map((flow) => ({ flow, value: valueOf(flow) }));
  const values = meant.flatMap(({ value }) => (value === '' ? [] : [value]));
  const clear = new Set(values).size === values.length && values.length >= out.length - 1 && values.length > 0;
  const form = step && clear ? formFor(work, step, values) : undefined;
  if (!step || !form) return undecided(work, gateway, out);
  Object.assign(step, { decisions: form.decisions, form: form.id });
  const left = form.decisions.filter((each) => !values.includes(each));
  for (const { flow, value } of meant) {
    const [rest] = left;
    if (value !== '') setDecision(work, step, flow, value);
    else if (rest !== undefined && left.length === 1) setDecision(work, step, flow, rest);
    else setDefault(work, flow);
  }
  // A decision that no arrow was drawn for must lead somewhere: the last way is taken then.
  const led = meant.some(({ flow }) => flow.isDefault) || (left.length === 1 && values.length < out.length);
  const last = meant.at(-1)?.flow;
  if (left.length > 0 && !led && last) setDefault(work, last);
}

function setDecision(work: Work, step: WorkNode, flow: WorkFlow, value: string): void {
  const condition = flow.condition === '' ? '' : ` (${short(flow.condition)})`;
  const said = loss('decision', 'changed', flow.id, { name: shown(flow), step: short(step.name), condition });
  const words = decisionWords[value] ?? { vi: value, en: value };
  said.text = { vi: said.text.vi.replace('{value}', words.vi), en: said.text.en.replace('{value}', words.en) };
  work.losses.push(said);
  Object.assign(flow, { condition: `=${decisionVariableOf(step.id)} = "${value}"`, isDefault: false });
}

function setDefault(work: Work, flow: WorkFlow): void {
  work.losses.push(loss('otherwise', 'changed', flow.id, { name: shown(flow) }));
  Object.assign(flow, { condition: '', isDefault: true });
}

function undecided(work: Work, gateway: WorkNode, out: WorkFlow[]): void {
  const ways = out.map((flow) => `“${shown(flow)}”${flow.condition ? ` (${short(flow.condition)})` : ''}`).join(', ');
  work.losses.push(loss('undecided', 'lost', gateway.id, { name: gateway.name || nameOf(gateway.source), ways }));
  for (const flow of out) flow.condition = '';
}

/** The step whose decision a gateway looks at: the one before it, past gateways that only let through. */
function deciderOf(work: Work, gateway: WorkNode): WorkNode | undefined {
  const seen = new Set<string>();
  for (let id = gateway.id; !seen.has(id); ) {
    seen.add(id);
    const [before, ...more] = work.flows.filter(({ to }) => to === id);
    const node = before && more.length === 0 ? work.nodes.get(before.from) : undefined;
    if (!node || node.decisions.length > 0) return undefined;
    if (node.type === 'Task') return node;
    id = node.id;
  }
  return undefined;
}

/** The decision that an arrow means: by its condition, else by its words. */
function valueOf({ condition, name }: WorkFlow): string {
  return decisionIn(condition) || decisionFor(name);
}

const expression = /^(?:[$#]\{([^}]*)\}|=?\s*([\s\S]*))$/;

/**
 * What an expression asks for: `${decision == 'approve'}`, `${approved}`, `= outcome = "reject"`, `!ok`. Of anything
 * larger the words of the arrow say more than we could.
 */
export function decisionIn(condition: string): string {
  const found = expression.exec(condition.trim());
  const body = (found?.[1] ?? found?.[2] ?? '').trim();
  if (body === '' || /&&|\|\||\band\b|\bor\b|[<>]/.test(body)) return '';
  const compared = /^!?\(?\s*([\w.]+)\s*(==|=|!=|\beq\b)\s*["']?([^"'()]*)["']?\s*\)?$/.exec(body);
  if (compared) {
    const [, variable = '', sign = '', value = ''] = compared;
    const meant = value === 'true' || value === 'false' ? truth(variable, value === 'true') : decisionFor(value);
    return (sign === '!=') !== body.startsWith('!') ? opposite(meant) : meant;
  }
  const negated = /^(?:!|not\b)\s*\(?\s*([\w.]+)\s*\)?$/.exec(body)?.[1];
  if (negated !== undefined) return truth(negated, false);
  return /^[\w.]+$/.test(body) ? truth(body, true) : '';
}

/** A flag is called after what it says: `approved`, `hopLe`, `rejected`, `daDuyet`. */
function truth(variable: string, holds: boolean): string {
  const words = variable.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.]/g, ' ');
  const meant = decisionFor(words) || (/duyet|chap|dat/i.test(words) ? 'approve' : '');
  return holds ? meant : opposite(meant);
}

const opposite = (value: string): string => (value === 'approve' ? 'refuse' : value === '' ? '' : 'approve');

/** The form with which exactly these decisions are taken, or else with the fewest more; the step's own kind first. */
function formFor({ target }: Work, step: WorkNode, values: string[]): TargetForm | undefined {
  const block = blockFor(step.name);
  const more = (form: TargetForm): number =>
    (form.decisions.length - values.length) * 2 + (form.block === block ? 0 : 3);
  return target.forms
    .filter((form) => form.decisions.length > 0 && values.every((value) => form.decisions.includes(value)))
    .sort((a, b) => more(a) - more(b))[0];
}
