import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import { marksFor, type Path } from '../../diagram/path';

/** Below this the names of the steps cannot be read. */
const readable = 0.6;

/** The drawing that is rehearsed, with the way that was gone so far. */
export class Drawing {
  private readonly viewer: NavigatedViewer;
  private marked: [id: string, mark: string][] = [];

  constructor(container: HTMLElement) {
    this.viewer = new NavigatedViewer({ container });
  }

  async open(bpmn: string): Promise<void> {
    await this.viewer.importXML(bpmn);
    this.canvas.zoom('fit-viewport');
    if (this.canvas.zoom() < readable) this.canvas.zoom(readable, { x: 0, y: 0 });
  }

  /** Colours the way; where the dossier stands comes into sight. */
  show(path: Path, standsAt: string | null): void {
    const registry = this.viewer.get<ElementRegistry>('elementRegistry');
    for (const [id, mark] of this.marked) this.canvas.removeMarker(id, mark);
    this.marked = marksFor(path).filter(([id]) => registry.get(id) !== undefined);
    for (const [id, mark] of this.marked) this.canvas.addMarker(id, mark);
    if (standsAt && registry.get(standsAt)) this.canvas.scrollToElement(standsAt, 80);
  }

  close(): void {
    this.viewer.destroy();
  }

  private get canvas(): Canvas {
    return this.viewer.get<Canvas>('canvas');
  }
}
