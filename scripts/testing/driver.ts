import type { EngineRecord, Key } from '../../engine';
import type { TestEngine } from '../../engine/testing/testEngine';
import {
  bpmnProcessIdOf,
  checkFormData,
  compileProcedure,
  decisionsOf,
  messageNameOf,
  resourcesOf,
  type CompiledProcedure,
  type FormSchema,
  type ProcedureEntry,
} from '../../processes';
import type { Script } from '../commands/rehearsal';
import type { Plan } from './branchPlans';
import { openingOf } from './openings';
import { answerFor, formsByStep } from './paperwork';

/** Dossiers driven through the engine as its records tell of their tasks, without store and application. */

export async function deploy({ engine }: TestEngine, compiled: CompiledProcedure): Promise<void> {
  await engine.deploy(resourcesOf(compiled));
}

/** Compiles the procedure and deploys it. */
export async function deployProcedure(test: TestEngine, entry: ProcedureEntry): Promise<Script> {
  const compiled = await compileProcedure(entry);
  await deploy(test, compiled);
  return { entry, forms: formsByStep(compiled) };
}

/** Begins a dossier. Resolves with its process instance's key. */
export async function open(
  { engine, collector }: TestEngine,
  bpmnProcessId: string,
  dossierCode: string,
  variables: object,
): Promise<Key> {
  await engine.publish({
    name: messageNameOf(bpmnProcessId),
    correlationKey: dossierCode,
    messageId: dossierCode,
    timeToLiveMs: 3_600_000,
    variables: { ...variables },
  });
  const opened = await collector.until(
    'MESSAGE_START_EVENT_SUBSCRIPTION',
    ({ value }) => value.correlationKey === dossierCode,
  );
  return opened.value.processInstanceKey;
}

/** A task of the dossier that stands open, one that was not worked on yet; waits for it. */
export function taskOf(
  { collector }: TestEngine,
  key: Key,
  wanted: (elementId: string) => boolean,
): Promise<EngineRecord<'USER_TASK'>> {
  return collector.until(
    'USER_TASK',
    ({ intent, value }) =>
      intent === 'CREATED' && value.processInstanceKey === key && wanted(value.elementId),
  );
}

/** Id of the end event reached; "incident: …" when the engine is stuck. */
export async function endOf({ collector }: TestEngine, key: Key): Promise<string> {
  const incident = collector
    .until('INCIDENT', ({ value }) => value.processInstanceKey === key)
    .then(({ value }) => `incident: ${value.errorMessage}`);
  const end = collector
    .until(
      'PROCESS_INSTANCE',
      ({ intent, value }) =>
        intent === 'ELEMENT_COMPLETED' &&
        value.processInstanceKey === key &&
        value.bpmnElementType === 'END_EVENT',
    )
    .then(({ value }) => value.elementId);
  return Promise.race([incident, end]);
}

/** Begins a dossier and goes by the plan, with every form filled in. Resolves with the end that was reached. */
export async function drive(
  test: TestEngine,
  { entry, forms }: Script,
  { decisions, case: chosen, end }: Plan,
  dossierCode: string,
): Promise<string> {
  const opening = { ...openingOf(entry, dossierCode), ...(chosen && { case: chosen }) };
  const key = await open(test, bpmnProcessIdOf(entry.code), dossierCode, opening);
  const ended = endOf(test, key);
  const complete = async ({ key: task, value }: EngineRecord<'USER_TASK'>) => {
    const variables = filledIn(forms.get(value.elementId), decisions.get(value.elementId));
    await test.engine.userTasks.complete(task, { variables });
  };
  if (end === 'withdrawn') {
    await complete(await taskOf(test, key, (id) => id === standing));
    return ended;
  }
  const done = new Set([standing]);
  const nextTask = () => Promise.race([taskOf(test, key, (id) => !done.has(id)), ended]);
  for (let next = await nextTask(); typeof next !== 'string'; next = await nextTask()) {
    done.add(next.value.elementId);
    await complete(next);
  }
  return ended;
}

/** The task to withdraw stands open from the start, whatever else does. */
const standing = 'withdrawal';

/** Throws when the form does not take what it asks for. */
function filledIn(form: FormSchema | undefined, planned = 'approve'): Record<string, unknown> {
  if (!form) throw new Error('a step has no form');
  const { decision, variables } = answerFor(form, decisionsOf(form).length ? planned : undefined);
  const check = checkFormData(form, decision === undefined ? variables : { ...variables, decision });
  if (!check.ok) throw new Error(`${form.id} does not take ${JSON.stringify(check.errors)}`);
  return check.data;
}

/** Dossiers that are on their way at the same time. */
const atOnce = 8;

/** Drives a dossier by each plan; tells those that ended elsewhere, as "branch: end". */
export async function strayed(
  test: TestEngine,
  script: Script,
  plans: Plan[],
  name: string,
): Promise<string[]> {
  const ends: string[] = [];
  for (let from = 0; from < plans.length; from += atOnce) {
    const some = plans.slice(from, from + atOnce);
    ends.push(
      ...(await Promise.all(
        some.map((plan, index) => drive(test, script, plan, `${name}-${String(from + index)}`)),
      )),
    );
  }
  return plans.flatMap(({ branch, end }, index) =>
    ends[index] === end ? [] : [`${branch}: ${String(ends[index])}`],
  );
}
