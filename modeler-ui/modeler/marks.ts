import type EventBus from 'diagram-js/lib/core/EventBus';

/**
 * What is measured of the modeler, for the figures: `modeler:opened` (a mark, milliseconds since the page was asked
 * for), `modeler:edited` (from the beginning of a change until it is on the screen) and `modeler:checked` (from the
 * question to the rules' answer).
 */
export type Measured = 'modeler:edited' | 'modeler:checked';

export function markOpened(): void {
  whenPainted(() => performance.mark('modeler:opened'));
}

/** Begins a measurement; what is returned ends it. */
export function measure(name: Measured): () => void {
  const start = performance.now();
  return () => performance.measure(name, { start, end: performance.now() });
}

/** Measures every change of the drawing, nested ones as one. */
export function measureEdits(eventBus: EventBus): void {
  let finish: (() => void) | undefined;
  eventBus.on('commandStack.preExecute', 5000, () => {
    finish ??= measure('modeler:edited');
  });
  eventBus.on('commandStack.changed', () => {
    const done = finish;
    finish = undefined;
    if (done) whenPainted(done);
  });
}

/** A frame is on the screen when the next one begins. */
function whenPainted(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
