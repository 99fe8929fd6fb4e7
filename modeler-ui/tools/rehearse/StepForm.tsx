import { useEffect, useRef } from 'preact/hooks';
import { revealByDecision } from '../../pages/forms';
import type { Rehearsals } from './rehearsals';
import type { Say } from './words';

interface Props {
  say: Say;
  server: Rehearsals;
  rehearsalId: string;
  taskKey: string;
  onDone: () => Promise<void>;
  /** The step is not there any more, or the server did not answer. */
  onGone: (error: unknown) => void;
}

/** The real form of a step, as the server makes it for its officer; what is wrong comes back at its fields. */
export function StepForm({ say, server, rehearsalId, taskKey, onDone, onGone }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    const show = (html: string) => {
      if (place.current && !gone) fill(place.current, html, (filled) => void send(filled));
    };
    const send = async (filled: URLSearchParams) => {
      try {
        const wrong = await server.complete(rehearsalId, taskKey, filled);
        if (wrong === null) await onDone();
        else show(wrong);
      } catch (error) {
        place.current?.querySelector('form')?.removeAttribute('aria-busy');
        onGone(error);
      }
    };
    server.form(rehearsalId, taskKey).then(show, onGone);
    return () => {
      gone = true;
    };
  }, [server, rehearsalId, taskKey]);
  return (
    <div class="rehearse__step" ref={place}>
      <p>{say('loading')}</p>
    </div>
  );
}

/** The summary of errors, or what the step is called, is read first. */
function fill(place: HTMLElement, html: string, send: (filled: URLSearchParams) => void): void {
  place.innerHTML = html;
  const form = place.querySelector('form');
  if (form) listen(form, send);
  place.querySelector<HTMLElement>('[data-module=error-summary], #asked')?.focus();
}

function listen(form: HTMLFormElement, send: (filled: URLSearchParams) => void): void {
  revealByDecision(form);
  form.addEventListener('submit', (event) => {
    // The first press of a decision shows the fields that it asks for.
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (form.getAttribute('aria-busy') === 'true') return;
    form.setAttribute('aria-busy', 'true');
    send(filledIn(form, event.submitter));
  });
}

function filledIn(form: HTMLFormElement, button: HTMLElement | null): URLSearchParams {
  const filled = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') filled.append(name, value);
  if (button instanceof HTMLButtonElement && button.name) filled.append(button.name, button.value);
  return filled;
}
