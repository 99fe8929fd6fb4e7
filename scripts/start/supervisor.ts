import { lastLinesOf } from './logs';
import { Obstacle } from './obstacle';
import type { Part } from './part';
import { stopWithin } from './part';

const stopBoundMs = 15_000;

/** Says one line about how far a start is. */
export type Say = (line: string) => void;

/**
 * Holds the parts that run: started one after the other or side by side, stopped in reverse order. One that
 * ends by itself makes `failure` resolve.
 */
export class Supervisor {
  private readonly parts: Part[] = [];
  private stopping = false;
  private fail: (obstacle: Obstacle) => void = () => undefined;
  readonly failure = new Promise<Obstacle>((resolve) => {
    this.fail = resolve;
  });

  constructor(private readonly say: Say) {}

  /** Starts a part and says how long it took; a start that ends after `stop` began is undone at once. */
  async start(starting: () => Promise<Part>): Promise<Part> {
    const startedAt = Date.now();
    const part = await starting();
    if (this.stopping) {
      await stopWithin(part, stopBoundMs);
      return part;
    }
    this.say(`  ✓ ${part.name.padEnd(16)} ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    this.parts.push(part);
    this.watch(part);
    return part;
  }

  private watch(part: Part): void {
    void part.exited.then(({ code, signal }) => {
      if (!this.stopping) this.fail(endedByItself(part, signal ?? `code ${String(code)}`));
    });
  }

  /** Stops every part, the last started first, each within 15 s. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const part of this.parts.reverse()) {
      const startedAt = Date.now();
      await stopWithin(part, stopBoundMs);
      this.say(`  ■ ${part.name.padEnd(16)} ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    }
  }
}

const endedByItself = (part: Part, how: string) =>
  new Obstacle(
    `The ${part.name} (process ${part.pid}) ended by itself (${how}), so everything is being stopped. Its log: ${part.logFile}`,
    `Phần "${part.name}" (tiến trình ${part.pid}) tự dừng (${how}) nên toàn bộ hệ thống được dừng. Nhật ký: ${part.logFile}\n${lastLinesOf(part.logFile, 2)}`,
  );
