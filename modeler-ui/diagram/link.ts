/** The parts of bpmn-js that linking needs. */
export interface Markers {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  scrollToElement(id: string, padding: number): void;
}

export interface Events {
  on(event: string, listener: (event: { element: { id: string } }) => void): void;
}

const marker = 'is-linked';

const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-element]')];

function markRows(id: string | null): void {
  for (const row of rows()) row.classList.toggle(marker, row.dataset['element'] === id);
}

/** Pointing at a row, or moving the focus to it, shows its step on the diagram; and the other way round. */
export function linkRows(canvas: Markers, events: Events, known: (id: string) => boolean): void {
  const show = (id: string, on: boolean) => {
    if (!known(id)) return;
    if (on) canvas.addMarker(id, marker);
    else canvas.removeMarker(id, marker);
  };
  for (const row of rows()) {
    const id = row.dataset['element'] ?? '';
    for (const enter of ['mouseenter', 'focus'])
      row.addEventListener(enter, () => {
        show(id, true);
        if (known(id)) canvas.scrollToElement(id, 60);
      });
    for (const leave of ['mouseleave', 'blur'])
      row.addEventListener(leave, () => {
        show(id, false);
      });
  }
  events.on('element.hover', ({ element }) => {
    markRows(element.id);
  });
  events.on('element.out', () => {
    markRows(null);
  });
}
