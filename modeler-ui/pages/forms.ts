/** Sends a form once: the server would do it once anyway, but the second answer would be the one shown. */
function sendOnce(form: HTMLFormElement): void {
  let sent = false;
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    if (sent) event.preventDefault();
    else sent = true;
  });
  // Coming back with the browser's button brings the page back as it was left.
  window.addEventListener('pageshow', () => {
    sent = false;
  });
}

const onlyFor = (part: HTMLElement): string[] => (part.dataset['onlyFor'] ?? '').split(' ');

const isFilled = (part: HTMLElement): boolean =>
  [...part.querySelectorAll<HTMLInputElement>('input, textarea, select')].some((control) =>
    control.type === 'checkbox' || control.type === 'radio' ? control.checked : control.value !== '',
  );

/**
 * Fields of one decision only stay out of the way until its button is pressed: the first press shows them, the
 * second sends. What is filled or wrong is always shown.
 */
export function revealByDecision(form: HTMLFormElement): void {
  const parts = [...form.querySelectorAll<HTMLElement>('[data-only-for]')];
  for (const part of parts) part.hidden = !isFilled(part) && !part.querySelector('.govuk-error-message');
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || button.name !== 'decision') return;
    const asked = parts.filter((part) => onlyFor(part).includes(button.value));
    const hidden = asked.filter((part) => part.hidden);
    if (hidden.length === 0) return;
    event.preventDefault();
    for (const part of parts) part.hidden = !asked.includes(part) && !isFilled(part);
    hidden[0]?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  });
}

/** The summary of errors is what a page with errors begins with, for eyes and for screen readers. */
function focusErrors(): void {
  document.querySelector<HTMLElement>('[data-module=error-summary]')?.focus();
}

export function startForms(): void {
  const task = document.getElementById('task-form');
  if (task instanceof HTMLFormElement) revealByDecision(task);
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-module=once]')) sendOnce(form);
  focusErrors();
}
