import type { EngineRecord } from '../../engine';
import type { RecordStore } from './recordStore';

/**
 * A record that comes again is the one that is stored. Where it is another, the engine has lost its data and counts
 * from the beginning, while the store was kept: taking its records for repetitions would lose them without a word.
 * Throws before anything is acknowledged, so that the engine keeps them.
 */
export async function requireSameLog(
  store: Pick<RecordStore, 'loadAfter'>,
  partitionId: number,
  [again]: EngineRecord[],
): Promise<void> {
  if (!again) return;
  const [stored] = await store.loadAfter(partitionId, Number(again.position) - 1, 1);
  if (stored?.position !== again.position) return;
  if (stored.timestamp === again.timestamp && stored.key === again.key) return;
  throw new Error(
    `Partition ${String(partitionId)} delivers another log than the one stored: the engine's data was removed or ` +
      'exchanged while the document store was kept. Restore both from the same backup, or remove both.',
  );
}
