import { statfsSync } from 'node:fs';
import { Obstacle } from './obstacle';
import type { Settings } from './settings';
import type { Say } from './supervisor';

/** The engine stops taking commands at 0.5 GB free, long before its log could not grow. */
const neededGigabytes = ({ engineElsewhere }: Settings) => (engineElsewhere ? 0.3 : 1.2);

function freeGigabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return (bavail * bsize) / 1e9;
}

/** @throws Obstacle when the data directory's disk is too full to begin */
export function requireSpace(settings: Settings): void {
  const free = freeGigabytes(settings.dataDir);
  if (free < neededGigabytes(settings)) throw nearlyFull(settings, free);
}

/** Looks every half minute whether the disk is filling up, and says so once. */
export function watchSpace(settings: Settings, say: Say): void {
  let said = false;
  const look = () => {
    const free = freeGigabytes(settings.dataDir);
    const short = free < neededGigabytes(settings);
    if (short && !said) say(`\n${nearlyFull(settings, free).message}`);
    said = short;
  };
  setInterval(look, 30_000).unref();
}

const nearlyFull = (settings: Settings, free: number) =>
  new Obstacle(
    `The disk of ${settings.dataDir} is nearly full (${free.toFixed(1)} GB free, ${neededGigabytes(settings)} GB needed): make room, or point DATA_DIR at another disk.`,
    `Đĩa chứa ${settings.dataDir} sắp đầy (còn ${free.toFixed(1)} GB, cần ${neededGigabytes(settings)} GB): hãy giải phóng chỗ trống, hoặc đặt DATA_DIR sang đĩa khác.`,
  );
