/** What became of a try to save. */
export type Saved =
  | { outcome: 'saved'; revision: number }
  /** Somebody else saved meanwhile: nothing was written. */
  | { outcome: 'changed'; by: string; at: string }
  | { outcome: 'refused'; reason: string }
  /** The session has ended: signing in, in another window, is enough. */
  | { outcome: 'signed-out' }
  /** No answer: the line is down, or the server is. */
  | { outcome: 'unreachable' };

export type SaveState =
  | { state: 'saved' | 'saving' | 'waiting' | 'signed-out' }
  | { state: 'changed'; by: string; at: string }
  | { state: 'refused'; reason: string };

/** The copy on the officer's own computer, until the server has it. */
export interface Copy {
  bpmn: string;
  revision: number;
  at: string;
  /** What the server had in that revision: what both began with, where it has gone on. */
  base?: string;
  /** What was sent last and perhaps arrived. */
  sent?: string;
}

export interface AutosaveOptions {
  revision: number;
  /** The document in that revision. */
  base: string;
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
  private base: string;
  private sent: string | undefined;
  private copying: ReturnType<typeof setTimeout> | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private busy: Promise<void> | undefined;
  private dirty = false;
  private stopped = false;

  constructor(private readonly options: AutosaveOptions) {
    this.revision = options.revision;
    this.base = options.base;
  }

  /** The revision that the server has. */
  get known(): number {
    return this.revision;
  }

  /** What the officer's edit began with, and what of it was sent. */
  get began(): { base: string; sent: string | undefined } {
    return { base: this.base, sent: this.sent };
  }

  /** Goes on over what the server has now: everything of it is in the document. */
  adopt(revision: number, base: string, sent?: string): void {
    this.revision = revision;
    this.base = base;
    this.sent = sent;
    this.stopped = false;
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

  /** Nothing of this document is kept or saved any more. */
  giveUp(): void {
    this.dirty = false;
    this.stopped = true;
    clearTimeout(this.copying);
    clearTimeout(this.saving);
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
    const { revision, base, sent } = this;
    const at = this.options.now().toISOString();
    this.options.keep({ bpmn, revision, at, base, ...(sent !== undefined && { sent }) });
    return bpmn;
  }

  private async save(): Promise<void> {
    this.dirty = false;
    this.sent = await this.options.read();
    const bpmn = await this.copy();
    const lost = (): Saved => ({ outcome: 'unreachable' });
    this.settle(await this.options.put(bpmn, this.revision).catch(lost), bpmn);
  }

  private settle(saved: Saved, bpmn: string): void {
    const { tell, keep } = this.options;
    if (saved.outcome === 'saved') {
      this.revision = saved.revision;
      this.base = bpmn;
      this.sent = undefined;
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
      tell({ state: saved.outcome === 'signed-out' ? 'signed-out' : 'waiting' });
      this.saving = setTimeout(() => void this.flush(), untilTriedAgain);
    }
  }
}
