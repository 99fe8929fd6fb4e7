import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Obstacle } from './obstacle';

const beatMs = 5_000;
/** Without a beat for so long the holder is gone, even if another program has its process id now. */
const staleMs = 30_000;

/**
 * Holds a data directory for this process: two starts on the same data would damage it.
 * @returns what releases it
 * @throws Obstacle naming who holds it
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'lock');
  const holder = holderOf(file);
  if (holder !== null) throw held(dataDir, holder);
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  const beat = setInterval(() => {
    utimesSync(file, new Date(), new Date());
  }, beatMs);
  beat.unref();
  return () => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
}

function holderOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    const fresh = Date.now() - statSync(file).mtimeMs < staleMs;
    return fresh && isRunning(pid) ? pid : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const held = (dataDir: string, pid: number) =>
  new Obstacle(
    `Another start (process ${pid}) uses ${dataDir}: stop it, or give this one its own DATA_DIR.`,
    `Một lần khởi động khác (tiến trình ${pid}) đang dùng ${dataDir}: hãy dừng nó, hoặc đặt DATA_DIR khác cho lần này.`,
  );
