import { rehearsalIdOf } from '../../processes/rehearsal/ids';
import type { RehearsalRunDocument, RunFact } from '../models/readModels';
import { isFactOf, type Fact, type Projection } from './projection';

type Run = RehearsalRunDocument | null;

/** More happens in no rehearsal that an officer works through: what turns in circles must not fill the store. */
const mostFacts = 3_000;

/**
 * What the engine did in each rehearsal, as it told it: a rehearsal is seen on a clock of its own, so that its dossier
 * is folded when it is looked at. One that is ended before its time leaves nothing.
 */
export const rehearsalRuns: Projection<RehearsalRunDocument> = {
  name: 'rehearsalRuns',
  version: 1,
  collection: 'rehearsalRuns',
  idFor: (fact) => (isFactOf(fact, 'PROCESS') ? null : idOf(fact)),
  evolve: (run, fact) => {
    if (isFactOf(fact, 'MESSAGE_START_EVENT_SUBSCRIPTION')) return begun(fact, idOf(fact));
    return run && (wasCanceled(fact) ? null : told(run, fact));
  },
};

const idOf = ({ value }: Fact): string | null =>
  'bpmnProcessId' in value ? rehearsalIdOf(value.bpmnProcessId) : null;

function begun(fact: Fact, id: string | null): Run {
  return id === null ? null : { _id: id, facts: [factFor(fact)] };
}

const wasCanceled = (fact: Fact) =>
  isFactOf(fact, 'PROCESS_INSTANCE') &&
  fact.intent === 'ELEMENT_TERMINATED' &&
  fact.value.bpmnElementType === 'PROCESS';

const told = (run: RehearsalRunDocument, fact: Fact): RehearsalRunDocument =>
  run.facts.length < mostFacts ? { ...run, facts: [...run.facts, factFor(fact)] } : run;

const factFor = ({
  partitionId,
  position,
  sequence,
  key,
  timestamp,
  valueType,
  intent,
  value,
}: Fact): RunFact => ({
  ...{ partitionId, position, sequence, key, timestamp, valueType, intent, value },
});
