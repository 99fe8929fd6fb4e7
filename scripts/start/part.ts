export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** One running process of the system. */
export interface Part {
  name: string;
  pid: number;
  logFile: string;
  exited: Promise<Exit>;
  /** In good order; resolves when it is gone. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): void;
}

/** Stops a part in good order, by force after `boundMs`. */
export async function stopWithin(part: Part, boundMs: number): Promise<void> {
  const timer = setTimeout(() => {
    part.kill();
  }, boundMs);
  await part.stop().catch(() => {
    part.kill();
  });
  await part.exited;
  clearTimeout(timer);
}
