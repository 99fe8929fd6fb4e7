import { workingCalendar } from '../../processes';
import { projections } from '.';
import type { Fact } from './projection';
import { rehearsalRuns } from './rehearsalRuns';
import { documentsOf, factsOf, isTask } from './testing/facts';

/** The captured dossier as if it had been a rehearsal's. */
const rehearsed = (facts: Fact[]): Fact[] =>
  facts.map((fact) => ({ ...fact, value: { ...fact.value, bpmnProcessId: 'thu-ab12' } }) as Fact);

const others = projections(workingCalendar()).filter(({ name }) => name !== 'rehearsalRuns');

describe('a rehearsal', () => {
  it('keeps what the engine did, in order', () => {
    const facts = rehearsed(factsOf(1, isTask('CREATED', 'approve')));
    const [run] = documentsOf(rehearsalRuns, facts);
    expect(run?._id).toBe('ab12');
    expect(run?.facts.map(({ position }) => position)).toEqual(facts.map(({ position }) => position));
  });

  it('leaves nothing when it is canceled in the engine, whatever is told after it', () => {
    expect(documentsOf(rehearsalRuns, rehearsed(factsOf(4)))).toEqual([]);
  });

  it('of the office’s dossiers knows nothing', () => {
    expect(documentsOf(rehearsalRuns, factsOf(1))).toEqual([]);
  });

  it.each(others)('never happened for $name', (projection) => {
    const facts = rehearsed(factsOf(1));
    expect(facts.length).toBeGreaterThan(20);
    expect(documentsOf(projection, facts)).toEqual([]);
  });
});
