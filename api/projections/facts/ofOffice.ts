import { isOfRehearsal } from '../../../processes/rehearsal/ids';
import type { Fact, Projection } from '../projection';

/** What belongs to a rehearsal by its name: its process with all that runs on it, and its forms. */
export function belongsToRehearsal({ value }: Pick<Fact, 'value'>): boolean {
  if ('bpmnProcessId' in value) return isOfRehearsal(value.bpmnProcessId);
  return 'formId' in value && isOfRehearsal(value.formId);
}

/** The same projection, to which rehearsals never happened: they are in no worklist, count, history or version. */
export function ofOffice<D extends { _id: string }>(projection: Projection<D>): Projection<D> {
  return {
    ...projection,
    idFor: (fact) => (belongsToRehearsal(fact) ? null : projection.idFor(fact)),
  };
}
