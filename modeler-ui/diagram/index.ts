import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type ZoomScroll from 'diagram-js/lib/navigation/zoomscroll/ZoomScroll';
import type Overlays from 'diagram-js/lib/features/overlays/Overlays';
import { linkRows } from './link';
import { marksFor, repeatedIn, type Path } from './path';

function badgeFor(times: number, title: string): HTMLElement {
  const badge = document.createElement('span');
  badge.className = 'times';
  badge.textContent = `${times}×`;
  badge.title = title;
  return badge;
}

function colour(viewer: NavigatedViewer, path: Path, title: string): void {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const overlays = viewer.get<Overlays>('overlays');
  for (const [id, mark] of marksFor(path)) if (registry.get(id)) canvas.addMarker(id, mark);
  for (const [id, times] of repeatedIn(path)) {
    if (registry.get(id))
      overlays.add(id, { position: { top: -10, right: 18 }, html: badgeFor(times, title) });
  }
}

function startTools(place: HTMLElement, viewer: NavigatedViewer): void {
  const step: Readonly<Record<string, number>> = { in: 1, out: -1 };
  for (const button of place.querySelectorAll<HTMLElement>('[data-zoom]')) {
    button.addEventListener('click', () => {
      const by = step[button.dataset['zoom'] ?? ''];
      if (by) viewer.get<ZoomScroll>('zoomScroll').stepZoom(by);
      else fit(viewer);
    });
  }
}

/** Below this the names of the steps cannot be read on an officer's screen. */
const readable = 0.75;

/** Begins where the work is: at the step that is active, or at the start; the whole way is one button away. */
function showBeginning(viewer: NavigatedViewer, path: Path): void {
  fit(viewer);
  const canvas = viewer.get<Canvas>('canvas');
  if (canvas.zoom() >= readable) return;
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const active = marksFor(path).find(([id, mark]) => mark === 'did-active' && isWork(registry, id))?.[0];
  canvas.zoom(readable, { x: 0, y: 0 });
  if (active) canvas.scrollToElement(active, 120);
}

/** The process itself, and the way out that stands open beside it, are active all along. */
function isWork(registry: ElementRegistry, id: string): boolean {
  const element = registry.get(id);
  return element?.type === 'bpmn:UserTask' && !/withdraw/i.test(id);
}

/** The whole way, but never larger than it was drawn. */
function fit(viewer: NavigatedViewer): void {
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom('fit-viewport');
  if (canvas.zoom() > 1) canvas.zoom(1);
}

async function show(place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset['bpmn'] ?? '', { headers: { Accept: 'application/xml' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(await answer.text());
  place.querySelector('.diagram__message')?.remove();
  const given = JSON.parse(place.dataset['path'] ?? '{}') as Partial<Path>;
  const path = { elements: {}, flows: {}, ...given };
  showBeginning(viewer, path);
  colour(viewer, path, place.dataset['times'] ?? '');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  linkRows(viewer.get<Canvas>('canvas'), viewer.get<EventBus>('eventBus'), (id) => Boolean(registry.get(id)));
  startTools(place, viewer);
  place.dataset['state'] = 'shown';
}

const place = document.getElementById('diagram');
if (place) {
  show(place).catch(() => {
    const message = place.querySelector('.diagram__message');
    if (message) message.textContent = place.dataset['failed'] ?? '';
    place.dataset['state'] = 'failed';
  });
}
