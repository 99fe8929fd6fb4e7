import type { EngineRecord } from './records';

export interface Gap {
  partitionId: number;
  /** First and last sequence number that never came. */
  from: number;
  to: number;
}

/** Watches that the sequence of each partition has no gap; a repetition is none. */
export function createSequenceWatch() {
  const lastSeen = new Map<number, number>();
  return {
    /** Gaps before and between these records. What came before the first ever noted is not known here. */
    note(partitionId: number, records: EngineRecord[]): Gap[] {
      const gaps: Gap[] = [];
      for (const { sequence } of records) {
        const last = lastSeen.get(partitionId) ?? sequence - 1;
        if (sequence > last + 1) gaps.push({ partitionId, from: last + 1, to: sequence - 1 });
        lastSeen.set(partitionId, Math.max(last, sequence));
      }
      return gaps;
    },
  };
}
