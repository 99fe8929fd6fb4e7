/** What became of a try to save. */
export type Saved =
  | { outcome: 'saved'; revision: number }
  /** Somebody else saved meanwhile: nothing was written. */
  | { outcome: 'changed'; by: string; at: string }
  | { outcome: 'refused'; reason: string }
  /** No answer: the line is down, or the server is. */
  | { outcome: 'unreachable' };

export type SaveState =
  | { state: 'saved' | 'saving' | 'waiting' }
  | { state: 'changed'; by: string; at: string }
  | { state: 'refused'; reason: string };

/** The copy on the officer's own computer, until the server has it. */
export interface Copy {
  bpmn: string;
  revision: number;
  at: string;
}

export interface AutosaveOptions {
  revision: number;
  read: () => Promise<string>;
  put: (bpmn: string, revision: number) => Promise<Saved>;
  keep: (copy: Copy | null) => void;
  tell: (state: SaveState) => void;
  now: () => Date;
}

/** Milliseconds. The copy comes first, so that closing the window loses next to nothing. */
const [untilCopied, untilSaved, untilTriedAgain] = [150, 800, 5000];

/** Saves after each change: first here, then on the server; one request at a time, none that overwrites. */
export class Autosave {
  private revision: number;
  private copying: ReturnType<typeof setTimeout> | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private busy: Promise<void> | undefined;
  private dirty = false;
  private stopped = false;

  constructor(private readonly options: AutosaveOptions) {
    this.revision = options.revision;
  }

  /** The revision that the server has. */
  get known(): number {
    return this.revision;
  }

  changed(): void {
    this.dirty = true;
    clearTimeout(this.copying);
    this.copying = setTimeout(() => void this.copy(), untilCopied);
    if (this.stopped) return;
    this.options.tell({ state: 'saving' });
    clearTimeout(this.saving);
    this.saving = setTimeout(() => void this.flush(), untilSaved);
  }

  /** Saves now what is not saved yet; says whether the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.saving);
    while (this.busy) await this.busy;
    if (!this.dirty || this.stopped) return !this.dirty;
    this.busy = this.save().finally(() => {
      this.busy = undefined;
    });
    await this.busy;
    return !this.dirty && !this.stopped;
  }

  /**
   * Keeps here at once what the server does not have, as the window may be closed: does not wait for a request that is
   * on its way. Writing the document takes promises alone, which a browser still keeps when it leaves a page.
   */
  async keepNow(): Promise<void> {
    if (this.dirty) await this.copy();
  }

  private async copy(): Promise<string> {
    const bpmn = await this.options.read();
    this.options.keep({ bpmn, revision: this.revision, at: this.options.now().toISOString() });
    return bpmn;
  }

  private async save(): Promise<void> {
    this.dirty = false;
    const bpmn = await this.copy();
    const lost = (): Saved => ({ outcome: 'unreachable' });
    this.settle(await this.options.put(bpmn, this.revision).catch(lost));
  }

  private settle(saved: Saved): void {
    const { tell, keep } = this.options;
    if (saved.outcome === 'saved') {
      this.revision = saved.revision;
      // What was changed meanwhile has its copy and its own turn.
      if (!this.dirty) keep(null);
      if (!this.dirty) tell({ state: 'saved' });
      return;
    }
    this.dirty = true;
    if (saved.outcome === 'changed') {
      this.stopped = true;
      tell({ state: 'changed', by: saved.by, at: saved.at });
    } else if (saved.outcome === 'refused') tell({ state: 'refused', reason: saved.reason });
    else {
      tell({ state: 'waiting' });
      this.saving = setTimeout(() => void this.flush(), untilTriedAgain);
    }
  }
}
