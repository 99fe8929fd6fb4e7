import { loadProcedures } from '../catalogue/catalogue';
import type { ProcedureEntry } from '../entry';
import { checkProcedure } from './checkProcedure';

const procedures = loadProcedures();

function procedure(code: string): ProcedureEntry {
  const found = procedures.find((entry) => entry.code === code);
  if (!found) throw new Error(`no procedure ${code}`);
  return structuredClone(found);
}

const codesOf = (entry: ProcedureEntry): string[] => checkProcedure(entry).map(({ code }) => code);

describe('a procedure that is not lawful is found out', () => {
  test('its slowest way is longer than the limit, and the finding shows that way', () => {
    const entry = { ...procedure('2.000205'), limit: { amount: 4, unit: 'working-days' } as const };
    const finding = checkProcedure(entry).find(({ elementId }) => elementId === 'returned');
    expect(finding).toMatchObject({
      code: 'over-limit',
      elementId: 'returned',
      params: { hours: 38, allowed: 32 },
    });
    expect(finding?.params.path).toContain('appraise → approve-division → sign → revise');
  });

  test('with time that runs on after a supplement, both rounds count', () => {
    expect(codesOf({ ...procedure('2.000205'), afterSupplement: 'resume' })).toContain('over-limit');
  });

  test('waiting for the tax office and the payment does not count', () => {
    expect(codesOf(procedure('1.000798'))).toEqual([]);
  });

  test('parallel agencies count by the slower one, and verification by its own limit', () => {
    const entry = procedure('LT-296-VPCP');
    expect(codesOf(entry)).toEqual([]);
    delete entry.limitWhen;
    expect(codesOf(entry)).toEqual(['over-limit']);
  });

  test('the supplement is asked for too late', () => {
    expect(codesOf({ ...procedure('2.000205'), supplementWithin: 8 })).toEqual(['supplement-too-late']);
  });

  test('a step belongs to nobody', () => {
    const entry = procedure('2.000205');
    entry.slots = { reception: entry.slots.reception ?? { name: '', agency: { is: 'receiving' } } };
    expect(codesOf(entry)).toContain('unknown-slot');
  });

  test('a paper is listed twice', () => {
    const entry = procedure('2.000205');
    entry.papers = [...entry.papers, ...entry.papers.slice(0, 1)];
    expect(codesOf(entry)).toEqual(['duplicate-paper']);
  });

  test('a limit is given for a decision that nobody takes', () => {
    const limitWhen = [{ step: 'sign', decision: 'verify', limit: null }];
    expect(codesOf({ ...procedure('2.000205'), limitWhen })).toEqual(['unknown-limit-case']);
  });

  test('calendar days are counted with their weekends', () => {
    expect(codesOf({ ...procedure('2.000205'), limit: { amount: 7, unit: 'calendar-days' } })).toEqual([]);
    expect(codesOf({ ...procedure('2.000205'), limit: { amount: 5, unit: 'calendar-days' } })).toContain(
      'over-limit',
    );
  });
});
