import { mkdirSync, statfsSync } from 'node:fs';
import { Obstacle } from './sentences.mjs';

/**
 * @param {string} folder made when absent
 * @param {number} gigabytes that must be free
 * @throws {Obstacle}
 */
export function requireSpace(folder, gigabytes) {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const free = (bavail * bsize) / 1e9;
  if (free >= gigabytes) return;
  const figures = [free.toFixed(1), String(gigabytes)];
  throw new Obstacle(
    `The disk of ${folder} is nearly full (${figures[0]} GB free, ${figures[1]} GB needed): make room and start again.`,
    `Đĩa chứa ${folder} sắp đầy (còn ${figures[0]} GB, cần ${figures[1]} GB): hãy giải phóng chỗ trống rồi chạy lại.`,
  );
}
