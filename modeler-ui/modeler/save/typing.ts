import type Modeler from 'bpmn-js/lib/Modeler';

/** Milliseconds of quiet after which what is being typed is written into the draft. */
const untilWritten = 400;

const fields = '.panel input, .panel textarea, .step-table input, .step-table textarea';

/**
 * Writes what is typed in a field into the draft whenever the officer pauses, not only when the field is left, so that
 * a computer that dies takes no sentence with it. A text that would be tidied (a blank at its end) is left alone until
 * it is finished: nothing moves under the fingers.
 */
export function writeWhileTyping(place: HTMLElement): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  place.addEventListener('input', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    if (!field.matches(fields) || ['checkbox', 'radio'].includes(field.type)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isFinished(field)) field.dispatchEvent(new Event('change', { bubbles: true }));
    }, untilWritten);
  });
}

function isFinished(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  const { value } = field;
  return value !== '' && field.validity.valid && value === value.normalize('NFC').trim();
}

/** Ends what is being typed, in a field or on the drawing: it is written into the draft. */
export function finishTyping(modeler: Modeler): void {
  const label = modeler.get<{ isActive(): boolean; complete(): void } | null>('directEditing', false);
  if (label?.isActive()) label.complete();
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches('input, textarea, select'))
    activeElement.blur();
}
