import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import { lintModel, type Finding, type LintContext } from '../../processes/rules';
import { Adding } from '../modeler/canvas/addStep';
import { copySteps, pasteSteps } from '../modeler/canvas/copies';
import { createModeler } from '../modeler/canvas/createModeler';
import { Editor } from '../modeler/canvas/editor';
import { follow } from '../modeler/canvas/followers';
import { putInSequence } from '../modeler/canvas/parallel';
import { removeElements } from '../modeler/canvas/removeSteps';
import { serviceOf, type BpmnShape } from '../modeler/canvas/services';
import { repairFor } from '../modeler/check/repairs';
import type { ModelerData } from '../modeler/data';
import type { Session } from '../modeler/session';
import { wordsFor } from '../modeler/words';

/** A drawing without its page: what tests do with it. */
class Drawing {
  private readonly editor: Editor;
  private readonly adding: Adding;
  private readonly say = wordsFor('vi');
  private told: string[] = [];

  constructor(private readonly data: ModelerData) {
    const container = document.createElement('div');
    container.style.cssText = 'width: 1366px; height: 700px';
    document.body.replaceChildren(container);
    const nothing = () => undefined;
    this.editor = new Editor(
      createModeler({ container, language: 'vi', say: this.say, remove: nothing, menu: nothing }),
      data.slots,
    );
    this.adding = new Adding(this.editor, data);
  }

  async open(bpmn: string): Promise<void> {
    await this.editor.modeler.importXML(bpmn);
    follow(this.editor);
    this.editor.fit();
  }

  xml(): Promise<string> {
    return this.editor.xml();
  }

  check(): Promise<Finding[]> {
    const { context, forms } = this.data;
    return this.editor.xml().then((bpmn) => lintModel(bpmn, { ...(context as LintContext), forms }));
  }

  after(id: string, block: string): string | undefined {
    return this.adding.after(id, this.block(block))?.id;
  }

  into(id: string, block: string): string | undefined {
    return this.adding.into(id, this.block(block))?.id;
  }

  beside(id: string, agency: string, block: string): string | undefined {
    const slot = this.data.slots.find((each) => each.id === agency);
    return slot && this.adding.beside(id, slot, this.block(block))?.id;
  }

  sequence(id: string): void {
    putInSequence(this.editor, id);
  }

  remove(id: string): void {
    removeElements(this.editor, [this.editor.shapeOf(id) as BpmnShape]);
  }

  undo(): void {
    this.editor.trigger('undo');
  }

  copy(ids: string[]): string[] {
    copySteps(this.session(ids));
    return this.told;
  }

  paste(): string[] {
    pasteSteps(this.session([]));
    return this.told;
  }

  /** What a repair of that finding says on its button, after it was pressed; null where there is none. */
  repair(finding: Finding): string | null {
    const { editor, adding, data, say } = this;
    const repair = repairFor(finding, { editor, adding, data, say });
    repair?.run();
    return repair?.words ?? null;
  }

  /** Where steps and gateways cover each other. */
  covered(): string[] {
    const boxes = serviceOf(this.editor.modeler, 'elementRegistry').filter(({ type }) =>
      /Task|Event|Gateway/.test(String(type)),
    ) as unknown as {
      id: string;
      x: number;
      y: number;
      width: number;
      height: number;
      labelTarget?: object;
    }[];
    const some = boxes.filter(({ labelTarget }) => !labelTarget);
    return some.flatMap((one, index) =>
      some.slice(index + 1).flatMap((other) => {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        return apart ? [] : [`${one.id} × ${other.id}`];
      }),
    );
  }

  private block(id: string) {
    const block = this.data.blocks.find((each) => each.id === `one-stop.${id}`);
    if (!block) throw new Error(`no block ${id}`);
    return block;
  }

  private session(ids: string[]): Session {
    const { editor, adding, data, say } = this;
    const selected = ids.flatMap((id) => editor.shapeOf(id) ?? []);
    const update = ({ told = [] }: { told?: string[] }) => {
      this.told = told;
    };
    return { editor, adding, data, say, editable: true, view: { selected }, update } as unknown as Session;
  }
}

export type { Drawing };

Object.assign(globalThis, { Drawing });
