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
  fit(viewer);
  const path = JSON.parse(place.dataset['path'] ?? '{}') as Partial<Path>;
  colour(viewer, { elements: {}, flows: {}, ...path }, place.dataset['times'] ?? '');
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
