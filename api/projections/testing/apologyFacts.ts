import { apologyId } from '../../../processes';
import { isFactOf, type Fact, type FactOf } from '../projection';
import { codeOf, loadFacts } from './facts';

/** Key of the apology's process instance, which runs beside the dossier's. */
export const apologyKey = '2251799813699999';

/** A captured fact as the apology's process would tell it, that many hours after the dossier's first. */
function asApology<F extends Fact>(fact: F, number: number, hours: number, value: Partial<F['value']>): F {
  const [first] = factsOfDossier(number);
  const timestamp = (first?.timestamp ?? 0) + hours * 3_600_000;
  const own = { bpmnProcessId: apologyId, processInstanceKey: apologyKey };
  // Later in the log than all that was captured.
  const position = String(1_000_000 + hours);
  return { ...fact, timestamp, position, value: { ...fact.value, ...own, ...value } };
}

const factsOfDossier = (number: number) =>
  loadFacts().filter(({ opening }) => opening?.dossierCode === codeOf(number));

function captured<F extends Fact>(number: number, is: (fact: Fact) => fact is F, intent: string): F {
  const found = factsOfDossier(number).find((fact): fact is F => fact.intent === intent && is(fact));
  if (!found) throw new Error(`No such record was captured: ${intent}`);
  return found;
}

const isStart = (fact: Fact): fact is FactOf<'MESSAGE_START_EVENT_SUBSCRIPTION'> =>
  isFactOf(fact, 'MESSAGE_START_EVENT_SUBSCRIPTION');
const isTask = (fact: Fact): fact is FactOf<'USER_TASK'> => isFactOf(fact, 'USER_TASK');
const isProcess = (fact: Fact): fact is FactOf<'PROCESS_INSTANCE'> =>
  isFactOf(fact, 'PROCESS_INSTANCE') && fact.value.bpmnElementType === 'PROCESS';

export const apologyBegun = (number: number, hours: number): Fact =>
  asApology(captured(number, isStart, 'CORRELATED'), number, hours, {});

export const apologyTask = (
  number: number,
  hours: number,
  intent: 'CREATED' | 'COMPLETED',
  { elementId, variables = {} }: { elementId: string; variables?: Record<string, unknown> },
): Fact =>
  asApology(captured(number, isTask, intent), number, hours, {
    ...{ elementId, userTaskKey: `key-of-${elementId}`, action: '', assignee: 'leader', variables },
    processDefinitionVersion: 7,
  });

export const apologyEnded = (
  number: number,
  hours: number,
  intent: 'ELEMENT_COMPLETED' | 'ELEMENT_TERMINATED',
): Fact => ({ ...asApology(captured(number, isProcess, 'ELEMENT_COMPLETED'), number, hours, {}), intent });
