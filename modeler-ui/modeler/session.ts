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
import type { Whose } from '../../processes/merge';
import { Autosave } from './save/autosave';
import { findCopy, keepCopy, windowId, type CopyKey } from './save/copies';
import { lossesIn, type ImportWarning } from './save/losses';
import { Server } from './save/server';
import { goOnTogether } from './save/together';
import { finishTyping, writeWhileTyping } from './save/typing';
import { tellState } from './states';
import { atFirst, type View } from './view';
import { wordsFor, type Say } from './words';

/** Milliseconds of quiet before the draft is judged anew. */
const untilChecked = 250;

/** One draft that is open in this window: its document, its state, and who must hear of a change. */
export class Session {
  readonly say: Say;
  readonly canvas = document.createElement('div');
  readonly editor: Editor;
  readonly adding: Adding;
  readonly server: Server;
  /** Not a draft of which something would be lost by writing it again. */
  editable: boolean;
  view: View = atFirst;

  /** This window among all that have the draft open. */
  readonly window = windowId();

  private readonly copyKey: CopyKey;
  private readonly listeners = new Set<() => void>();
  private autosave: Autosave | undefined;
  private checker: Checker | undefined;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly data: ModelerData) {
    this.say = wordsFor(data.language);
    this.canvas.className = 'modeler__drawing';
    this.editable = data.draft.actions.includes('edit');
    this.server = new Server(data);
    this.copyKey = { draft: data.draft.id, officer: data.officer, window: this.window };
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
    const { warnings } = await this.editor.modeler.importXML(bpmn);
    const losses = lossesIn(warnings as unknown as ImportWarning[]);
    if (losses.length > 0) this.editable = false;
    this.update({ losses });
    this.editor.begin();
    this.hear();
    this.update({ open: true });
    this.startSaving(bpmn, revision ?? this.data.draft.revision);
    await this.takeUpCopy(bpmn);
    void this.startChecking();
  }

  /** Puts another text in the place of the document, as a change that is saved. */
  async replace(bpmn: string): Promise<void> {
    const chosen = this.view.selected[0]?.id;
    await this.editor.modeler.importXML(bpmn);
    const again = chosen === undefined ? undefined : this.editor.shapeOf(chosen);
    this.update({ found: null, selected: again ? [again] : [] });
    if (again) serviceOf(this.editor.modeler, 'selection').select(again);
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
    keepCopy(this.view.found?.key ?? this.copyKey, null);
    this.update({ found: null });
  }

  /** Gives up what was changed here, and shows what the server has. */
  leaveMine(): void {
    this.autosave?.giveUp();
    keepCopy(this.copyKey, null);
    location.reload();
  }

  /** Gives the officer what is on the screen as a file of their own. */
  async download(): Promise<void> {
    this.give(await this.editor.xml());
  }

  give(bpmn: string): void {
    const file = new Blob([bpmn], { type: 'application/xml' });
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

  /** Goes on after somebody else saved; `chosen` says whose change of a disputed step is taken. */
  async goOnTogether(by: { by: string; at: string }, chosen?: ReadonlyMap<string, Whose>): Promise<void> {
    const { autosave } = this;
    if (!autosave) return;
    // Without an answer it stays as it is, and is tried again with the next change or when the line is back.
    await goOnTogether(this, autosave, by, chosen).catch(() => {
      this.update({ meeting: { ...by, disputes: [] } });
    });
  }

  private startSaving(base: string, revision: number): void {
    this.autosave = new Autosave({
      ...{ base, revision },
      read: () => this.editor.xml(),
      put: (bpmn, known) => this.server.save(bpmn, known),
      keep: (copy) => {
        keepCopy(this.copyKey, copy);
      },
      tell: (save) => {
        this.update({ save });
        if (save.state === 'changed') void this.goOnTogether(save);
      },
      now: () => new Date(),
    });
    addEventListener('online', () => {
      const { meeting } = this.view;
      if (meeting?.disputes.length === 0) void this.goOnTogether(meeting);
      else void this.autosave?.flush();
    });
    const place = document.getElementById('modeler');
    if (place) writeWhileTyping(place);
    // What is being typed is written when the field is left; leaving the window leaves it too.
    addEventListener('pagehide', () => {
      finishTyping(this.editor.modeler);
      void this.autosave?.keepNow();
      void this.autosave?.flush();
    });
  }

  /**
   * An edit that the server never got goes on where it was. When somebody else saved meanwhile, the first try to save
   * finds out, and both are put together; one that may be changed no more is offered to be taken away.
   * @param bpmn what the server has
   */
  private async takeUpCopy(bpmn: string): Promise<void> {
    const found = findCopy(this.copyKey);
    if (!found) return;
    if (found.bpmn === bpmn) keepCopy(found.key, null);
    else if (!this.editable || found.base === undefined) this.update({ found });
    else {
      this.autosave?.adopt(found.revision, found.base, found.sent);
      await this.replace(found.bpmn);
      keepCopy(this.copyKey, found);
      if (found.key.window !== this.window) keepCopy(found.key, null);
      this.update({ takenUp: found.at });
    }
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
