import { loadRecords } from '../projections/testing/facts';
import { gapBefore } from './gaps';

const [first, second, third] = loadRecords();
const at = new Date('2026-11-02T02:00:00Z');

describe('a gap in what the exporter numbered', () => {
  it('is told by the number before it and after it', () => {
    expect(first && third && gapBefore(first, third, at)).toEqual({ after: 1, before: 3, noticedAt: at });
  });

  it('is none between neighbours, nor before the very first record', () => {
    expect(first && second && gapBefore(first, second, at)).toBeNull();
    expect(first && gapBefore(null, first, at)).toBeNull();
  });

  it('is also what is missing before the first record that came', () => {
    expect(third && gapBefore(null, third, at)).toMatchObject({ after: 0, before: 3 });
  });
});
