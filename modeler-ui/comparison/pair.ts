import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Mark } from '../../processes/compare';

/** Below this the names of the steps cannot be read on an officer's screen. */
const readable = 0.6;

export interface PairOptions {
  container: HTMLElement;
  /** What stands above each of the two. */
  titles: readonly [string, string];
  /** For who cannot see it: "Diagram". */
  label: string;
}

export type Marks = Readonly<Record<string, Mark>>;

/** Two diagrams above each other: what is marked in one, moved or zoomed, is so in the other. */
export class Pair {
  private readonly sides: readonly [Side, Side];
  private following = false;

  constructor({ container, titles, label }: PairOptions) {
    container.textContent = '';
    this.sides = [new Side(container, titles[0], label), new Side(container, titles[1], label)];
    const [one, other] = this.sides;
    one.onMoved(() => {
      this.follow(one, other);
    });
    other.onMoved(() => {
      this.follow(other, one);
    });
  }

  /** Draws both; where the view stands it stays, once it was chosen. */
  async draw(before: string, after: string, marks: Marks): Promise<void> {
    const [one, other] = this.sides;
    this.following = true;
    await one.draw(before, marks);
    await other.draw(after, marks);
    one.begin();
    this.following = false;
    this.follow(one, other);
  }

  /** Draws the later one anew, where it was looked at. */
  async redraw(after: string, marks: Marks): Promise<void> {
    const [one, other] = this.sides;
    this.following = true;
    one.mark(marks);
    await other.draw(after, marks);
    this.following = false;
    this.follow(one, other);
  }

  /** Brings an element into the middle, in each diagram that has it. */
  show(id: string): void {
    const [one, other] = this.sides;
    for (const side of this.sides) side.choose(id);
    // Where both have it, each shows it at its own place; the next movement brings them together again.
    this.following = true;
    const found = [one.centre(id), other.centre(id)];
    this.following = false;
    if (found[0] && !found[1]) this.follow(one, other);
    else if (found[1] && !found[0]) this.follow(other, one);
  }

  destroy(): void {
    for (const side of this.sides) side.destroy();
  }

  private follow(from: Side, to: Side): void {
    if (this.following) return;
    this.following = true;
    to.lookAs(from);
    this.following = false;
  }
}

class Side {
  private readonly viewer: NavigatedViewer;
  private readonly marked = new Map<string, string>();
  private chosen: string | null = null;

  constructor(container: HTMLElement, title: string, label: string) {
    const heading = document.createElement('h3');
    heading.className = 'govuk-heading-s';
    heading.textContent = title;
    const place = document.createElement('div');
    place.className = 'diagram';
    place.tabIndex = 0;
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', `${label}: ${title}`);
    container.append(heading, place);
    this.viewer = new NavigatedViewer({ container: place });
  }

  onMoved(listen: () => void): void {
    this.viewer.get<EventBus>('eventBus').on('canvas.viewbox.changed', listen);
  }

  async draw(bpmn: string, marks: Marks): Promise<void> {
    await this.viewer.importXML(bpmn);
    this.marked.clear();
    this.chosen = null;
    this.mark(marks);
  }

  mark(marks: Marks): void {
    for (const [id, marker] of this.marked) this.put(id, marker, false);
    this.marked.clear();
    for (const [id, mark] of Object.entries(marks)) {
      this.marked.set(id, `is-${mark}`);
      this.put(id, `is-${mark}`, true);
    }
  }

  begin(): void {
    const { canvas } = this;
    canvas.zoom('fit-viewport');
    if (canvas.zoom() < readable) canvas.zoom(readable, { x: 0, y: 0 });
    else if (canvas.zoom() > 1) canvas.zoom(1);
  }

  lookAs({ canvas }: Side): void {
    const { x, y } = canvas.viewbox();
    const scale = canvas.zoom();
    const { outer } = this.canvas.viewbox();
    this.canvas.viewbox({ x, y, width: outer.width / scale, height: outer.height / scale });
  }

  choose(id: string): void {
    if (this.chosen) this.put(this.chosen, 'is-linked', false);
    this.chosen = id;
    this.put(id, 'is-linked', true);
  }

  /** Whether the element is in this diagram. */
  centre(id: string): boolean {
    const element = this.registry.get(id);
    if (!element) return false;
    const { canvas } = this;
    const { x, y, width, height } = canvas.getAbsoluteBBox(
      element as Parameters<Canvas['getAbsoluteBBox']>[0],
    );
    const { outer, scale, x: left, y: top } = canvas.viewbox();
    const [inLeft, inTop] = [x / scale + left, y / scale + top];
    const [viewWidth, viewHeight] = [outer.width / scale, outer.height / scale];
    canvas.viewbox({
      x: inLeft + width / scale / 2 - viewWidth / 2,
      y: inTop + height / scale / 2 - viewHeight / 2,
      width: viewWidth,
      height: viewHeight,
    });
    return true;
  }

  destroy(): void {
    this.viewer.destroy();
  }

  private get canvas(): Canvas {
    return this.viewer.get<Canvas>('canvas');
  }

  private get registry(): ElementRegistry {
    return this.viewer.get<ElementRegistry>('elementRegistry');
  }

  private put(id: string, marker: string, on: boolean): void {
    if (!this.registry.get(id)) return;
    if (on) this.canvas.addMarker(id, marker);
    else this.canvas.removeMarker(id, marker);
  }
}
