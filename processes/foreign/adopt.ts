import { toXml, create } from '../compile/moddle';
import { messageNameOf } from '../compile/flowElements';
import { propertiesElement } from '../compile/userTask';
import { childOf, childrenOf, extensionOf, propertiesOf, textOf, type Element } from '../rules/model/element';
import { pairsIn } from '../rules/model/limits';
import { executableOf } from '../rules/model/model';
import { readModel } from '../rules/read/readModel';
import { isStep, readStep } from '../steps/readStep';
import { waysOf } from '../steps/ways';
import { proposalFor } from './questions';
import { loss } from './say';
import type { Loss, Target, TargetForm } from './target';

/** A process of our own that was made for another procedure or another pattern. */
export interface Origin {
  bpmn: string;
  slots: { id: string; name: string }[];
}

export interface Adopted {
  bpmn: string;
  steps: number;
  /** Agencies that this procedure does not have under that name, with what is proposed in their place. */
  questions: { id: string; name: string; steps: number; proposed: string }[];
  losses: Loss[];
}

/**
 * The process as one of this procedure: its own id, message, limit, papers and law; agencies as answered by slot, forms
 * as they are known here. Throws Error for what is no process.
 */
export async function adopt(
  origin: Origin,
  target: Target,
  answers: Record<string, string> = {},
): Promise<Adopted> {
  const { definitions } = await readModel(origin.bpmn);
  const process = definitions && executableOf(definitions);
  if (!process) throw new Error('the document holds no process');
  const losses: Loss[] = [];
  const steps = childrenOf(process, 'flowElements').filter(isStep);
  const questions = questionsFor(origin, target, steps);
  const slotFor = (slot: string): string =>
    answers[slot] ?? questions.find(({ id }) => id === slot)?.proposed ?? slot;
  for (const task of steps) fitStep(task, { target, slotFor, losses });
  fitTables(process, target, losses);
  fitLanes(process, origin, { target, slotFor, losses });
  fitProcess(definitions, process, target, losses);
  return { bpmn: await toXml(definitions), steps: steps.length, questions, losses };
}

interface Fitting {
  target: Target;
  slotFor: (slot: string) => string;
  losses: Loss[];
}

function questionsFor({ slots }: Origin, target: Target, steps: Element[]): Adopted['questions'] {
  const used = [...new Set(steps.map((task) => readStep(task).agency))];
  return used
    .filter((slot) => !target.slots.some(({ id }) => id === slot))
    .map((slot) => {
      const name = slots.find(({ id }) => id === slot)?.name ?? slot;
      const own = steps.filter((task) => readStep(task).agency === slot).length;
      return { id: slot, name, steps: own, proposed: proposalFor([name], target).answer.slot };
    });
}

function fitStep(task: Element, { target, slotFor, losses }: Fitting): void {
  const step = readStep(task);
  const slot = slotFor(step.agency);
  if (slot !== step.agency) {
    extensionOf(task, 'zeebe:AssignmentDefinition')?.set(
      'candidateGroups',
      `=[agencies.${slot} + "/${step.role}"]`,
    );
    setProperty(task, 'agency', slot);
  }
  if (step.papers.length > 0) setProperty(task, 'papers', papersOf(target));
  const known = target.forms.some(({ id }) => id === step.formId);
  if (step.formId === '' || known) return;
  const form = formLike(task, step.formId, target);
  if (form) extensionOf(task, 'zeebe:FormDefinition')?.set('formId', form.id);
  const params = { name: step.name, form: step.formId };
  const code = form ? 'formSwapped' : 'formMissing';
  losses.push(loss(code, form ? 'changed' : 'lost', step.elementId, params));
}

const papersOf = ({ papers }: Target): string => papers.join(',');

/** A form of the same kind of step with the same decisions. */
function formLike(task: Element, formId: string, { forms }: Target): TargetForm | undefined {
  const block = `one-stop.${formId.replace(/-[0-9a-f]{12}$/, '')}`;
  const needed = waysOf(task).flatMap(({ value }) => value ?? []);
  const offers = (form: TargetForm): boolean => needed.every((value) => form.decisions.includes(value));
  return forms
    .filter((form) => form.block === block && offers(form) && needed.length > 0 === form.decisions.length > 0)
    .sort((a, b) => a.decisions.length - b.decisions.length)[0];
}

function setProperty(element: Element, name: string, value: string): void {
  const found = childrenOf(extensionOf(element, 'zeebe:Properties'), 'properties').find(
    (each) => textOf(each, 'name') === name,
  );
  found?.set('value', value);
}

function fitTables(process: Element, { decisions }: Target, losses: Loss[]): void {
  for (const element of childrenOf(process, 'flowElements')) {
    const table = textOf(extensionOf(element, 'zeebe:CalledDecision'), 'decisionId');
    if (table === '' || decisions.includes(table)) continue;
    losses.push(loss('table', 'lost', textOf(element, 'id'), { name: textOf(element, 'name'), table }));
  }
}

/** Lanes bear the agencies of this procedure; where two become one, they are its divisions. */
function fitLanes(process: Element, { slots }: Origin, { target, slotFor, losses }: Fitting): void {
  const lanes = childrenOf(process, 'laneSets').flatMap((set) => childrenOf(set, 'lanes'));
  const slotOf = (lane: Element): string =>
    /^lane-([a-zA-Z]\w*?)(?:-\d+)?$/.exec(textOf(lane, 'id'))?.[1] ?? '';
  const ours = lanes.map((lane) => ({ lane, before: slotOf(lane), now: slotFor(slotOf(lane)) }));
  for (const slot of new Set(ours.map(({ now }) => now))) {
    const group = ours.filter(({ now }) => now === slot);
    if (slot === '') continue;
    const name = target.slots.find(({ id }) => id === slot)?.name ?? slot;
    for (const [at, { lane, before }] of group.entries()) {
      lane.set('id', group.length > 1 ? `lane-${slot}-${String(at + 1)}` : `lane-${slot}`);
      const wasName = slots.find(({ id }) => id === before)?.name ?? before;
      if (group.length === 1 && textOf(lane, 'name') === wasName) lane.set('name', name);
      if (before !== slot)
        losses.push(loss('slot', 'changed', textOf(lane, 'id'), { name: wasName, now: name }));
    }
  }
}

/** What the redesign states of limit, papers and law holds; of the other process only what is about its steps. */
function fitProcess(definitions: Element, process: Element, target: Target, losses: Loss[]): void {
  const theirs = propertiesOf(process);
  const own = new Set(pairsIn(target.properties['cases'] ?? '').map(([id]) => id));
  const cases = pairsIn(theirs.get('cases') ?? '')
    .map(([id]) => id)
    .filter((id) => !own.has(id));
  const asked = childrenOf(process, 'flowElements').some((flow) =>
    /=\s*case\s*=/.test(textOf(childOf(flow, 'conditionExpression'), 'body')),
  );
  if (asked && cases.length > 0) losses.push(loss('cases', 'lost', '', { cases: cases.join(', ') }));
  const properties = {
    ...target.properties,
    pattern: theirs.get('pattern') ?? '',
    limitWhen: theirs.get('limitWhen') ?? '',
  };
  process.set('id', target.bpmnProcessId);
  process.set('name', target.name);
  const holder = childOf(process, 'extensionElements');
  const others = childrenOf(holder, 'values').filter(({ $type }) => $type !== 'zeebe:Properties');
  const values = [propertiesElement(properties), ...others];
  process.set('extensionElements', create('bpmn:ExtensionElements', { values }));
  for (const root of childrenOf(definitions, 'rootElements')) {
    if (textOf(root, 'name').startsWith('receive:')) root.set('name', messageNameOf(target.bpmnProcessId));
    for (const pool of childrenOf(root, 'participants')) pool.set('name', target.name);
  }
}
