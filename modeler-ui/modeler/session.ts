import type { LintContext } from '../../processes/rules';
import { Adding } from './canvas/addStep';
import { createModeler } from './canvas/createModeler';
import { Editor } from './canvas/editor';
import { follow } from './canvas/followers';
import { listenToKeys } from './canvas/keys';
import { offerMenus, openMenu } from './canvas/menus';
import { removeElements } from './canvas/removeSteps';
import { serviceOf, type BpmnShape } from './canvas/services';
import { Checker, type Judge } from './check/checker';
import type { Verdict } from './check/messages';
import { markFindings } from './check/overlays';
import type { Form, ModelerData, Table } from './data';
import { measureEdits } from './marks';
import { Autosave, type Copy, type SaveState } from './save/autosave';
import { findCopy, keepCopy } from './save/copies';
import { Server } from './save/server';
import { wordsFor, type Say } from './words';

/** What is shown of a draft, besides the document itself. */
export interface View {
  /** Whether the document has been read. */
  open: boolean;
  selected: BpmnShape[];
  save: SaveState;
  verdict: Verdict | null;
  checking: boolean;
  /** The worker could not be started, or broke. */
  checkFailed: boolean;
  others: string[];
  /** An edit on this computer that the server never got. */
  found: Copy | null;
  /** When the edit was made that was found here and gone on with. */
  takenUp: string | null;
  submitting: boolean;
  submitError: string | null;
  canUndo: boolean;
  canRedo: boolean;
  /** The tool that is open (bar/tools.ts), and the step that it is about. */
  tool: { id: string; about: string | null } | null;
  /** The keys are being told. */
  help: boolean;
  /** What came of the last thing that was done, where the drawing does not say it. */
  told: string[];
}

/** Milliseconds of quiet before the draft is judged anew. */
const untilChecked = 250;

/** One draft that is open in this window: its document, its state, and who must hear of a change. */
export class Session {
  readonly say: Say;
  readonly canvas = document.createElement('div');
  readonly editor: Editor;
  readonly adding: Adding;
  readonly server: Server;
  readonly editable: boolean;
  view: View = {
    open: false,
    selected: [],
    save: { state: 'saved' },
    verdict: null,
    checking: true,
    checkFailed: false,
    others: [],
    found: null,
    takenUp: null,
    submitting: false,
    submitError: null,
    canUndo: false,
    canRedo: false,
    tool: null,
    help: false,
    told: [],
  };

  private readonly listeners = new Set<() => void>();
  private autosave: Autosave | undefined;
  private checker: Checker | undefined;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly data: ModelerData) {
    this.say = wordsFor(data.language);
    this.canvas.className = 'modeler__drawing';
    this.editable = data.draft.actions.includes('edit');
    this.server = new Server(data);
    const remove = (elements: BpmnShape[]) => {
      removeElements(this.editor, elements);
    };
    const menu = (kind: 'append' | 'beside') => {
      openMenu(this, kind);
    };
    const { language } = data;
    this.editor = new Editor(
      createModeler({ container: this.canvas, language, say: this.say, remove, menu }),
      data.slots,
    );
    this.adding = new Adding(this.editor, data);
    offerMenus(this);
    listenToKeys(this);
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Shows something else of the draft. */
  update(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    // At once, before the page is drawn anew: whoever waits for a state never sees the one before.
    tellState(this.view);
    for (const listener of this.listeners) listener();
  }

  /** Reads the draft, and begins to save and to check. */
  async open(): Promise<void> {
    const { bpmn, revision } = await this.server.load();
    await this.editor.modeler.importXML(bpmn);
    this.editor.begin();
    this.hear();
    this.update({ open: true });
    this.startSaving(revision ?? this.data.draft.revision);
    await this.takeUpCopy(bpmn);
    void this.startChecking();
  }

  /** Puts another text in the place of the document, as a change that is saved. */
  async replace(bpmn: string): Promise<void> {
    await this.editor.modeler.importXML(bpmn);
    this.update({ found: null, selected: [] });
    this.changed();
  }

  /** Steps can have this form from now on, and the rules know it. */
  know(form: Form): void {
    const { forms } = this.data;
    const place = forms.findIndex(({ id }) => id === form.id);
    forms.splice(place < 0 ? forms.length : place, 1, form);
    this.checkSoon();
  }

  /** Tasks can look this table up from now on, and the rules know it. */
  knowTable(table: Table): void {
    const { tables, context } = this.data;
    if (tables.some(({ id }) => id === table.id)) return;
    tables.push(table);
    context.decisions = [...(context.decisions ?? []), table.id];
    this.checker?.know({ decisions: context.decisions });
    this.checkSoon();
  }

  /** Forgets the copy on this computer. */
  dropCopy(): void {
    keepCopy(this.data.draft.id, null);
    this.update({ found: null });
  }

  /** Gives the officer what is on the screen as a file of their own. */
  async download(): Promise<void> {
    const file = new Blob([await this.editor.xml()], { type: 'application/xml' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${this.data.draft.code}.bpmn`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  async submit(): Promise<void> {
    this.update({ submitting: true, submitError: null });
    const saved = (await this.autosave?.flush()) ?? true;
    const refused = saved
      ? await this.server.submit(this.autosave?.known ?? this.data.draft.revision)
      : this.say('save.waiting');
    if (refused === null) location.assign(this.data.urls.review);
    else this.update({ submitting: false, submitError: refused });
  }

  private changed(): void {
    if (!this.editable) return;
    this.autosave?.changed();
    this.checkSoon();
  }

  private hear(): void {
    const { modeler } = this.editor;
    follow(this.editor);
    const bus = serviceOf(modeler, 'eventBus');
    measureEdits(bus);
    bus.on('selection.changed', ({ newSelection }: { newSelection: BpmnShape[] }) => {
      this.update({ selected: newSelection });
    });
    bus.on('commandStack.changed', () => {
      const stack = serviceOf(modeler, 'commandStack');
      this.update({ canUndo: stack.canUndo(), canRedo: stack.canRedo() });
      this.changed();
    });
  }

  private startSaving(revision: number): void {
    const { id } = this.data.draft;
    this.autosave = new Autosave({
      revision,
      read: () => this.editor.xml(),
      put: (bpmn, known) => this.server.save(bpmn, known),
      keep: (copy) => {
        keepCopy(id, copy);
      },
      tell: (save) => {
        this.update({ save });
      },
      now: () => new Date(),
    });
    addEventListener('online', () => void this.autosave?.flush());
    // What is being typed is written when the field is left; leaving the window leaves it too.
    addEventListener('pagehide', () => {
      (document.activeElement as HTMLElement | null)?.blur();
      void this.autosave?.keepNow();
      void this.autosave?.flush();
    });
  }

  /**
   * An edit that the server never got goes on where it was, when nobody else saved meanwhile; else it is offered.
   * @param bpmn what the server has
   */
  private async takeUpCopy(bpmn: string): Promise<void> {
    const found = this.editable ? findCopy(this.data.draft.id) : null;
    if (!found || found.bpmn === bpmn) {
      keepCopy(this.data.draft.id, null);
    } else if (found.revision === this.autosave?.known) {
      await this.replace(found.bpmn);
      this.update({ takenUp: found.at });
    } else this.update({ found });
  }

  private async startChecking(): Promise<void> {
    const { context, forms, urls } = this.data;
    // Without the version in force the rules say a little less; the server looks again.
    const previous = await this.server.base().catch(() => undefined);
    const known: LintContext = { ...context, forms, ...(previous && { previous }) };
    const failed = () => {
      this.update({ checkFailed: true, checking: false });
    };
    const verdict = (heard: Verdict) => {
      this.update({ verdict: heard, checking: false });
      markFindings(this.editor, heard.findings, this.data.language);
    };
    this.checker = new Checker(new Worker(urls.worker) as unknown as Judge, known, { verdict, failed });
    this.checkSoon();
  }

  private checkSoon(): void {
    clearTimeout(this.checkTimer);
    this.update({ checking: true });
    this.checkTimer = setTimeout(() => {
      void this.editor.xml().then((bpmn) => this.checker?.ask(bpmn));
    }, untilChecked);
  }
}

/** The states that something outside may wait for, on the modeler's own element. */
function tellState({ save, checking }: View): void {
  const place = document.getElementById('modeler');
  if (!place) return;
  place.dataset['saved'] = save.state;
  place.dataset['checked'] = String(!checking);
}
