import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormReading } from '../../../processes/forms/readForm';
import type { Session } from '../../modeler/session';
import { saidOf } from './applyForm';
import { reasonsIn, send } from './send';
import type { Say } from './words';

interface Props {
  session: Session;
  reading: FormReading;
  formId: string;
  say: Say;
}

/** Values as a browser posts them: a name that comes twice is a list. */
function valuesIn(form: HTMLFormElement, button: HTMLElement | null): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name of new Set(new FormData(form).keys())) {
    const all = new FormData(form).getAll(name);
    values[name] = all.length > 1 ? all : all[0];
  }
  if (button instanceof HTMLButtonElement && button.name) values[button.name] = button.value;
  return values;
}

/** The form as the officer of the step will see it, drawn by the server; values can be tried against its checks. */
export function Preview({ session, reading, formId, say }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [told, tell] = useState<string[]>([]);
  const ask = async (values?: Record<string, unknown>) => {
    if (!reading.ok) return;
    const { data } = session;
    const body = { id: formId, schema: { components: reading.components }, ...(values && { values }) };
    const answer = await send(data, 'POST', `/modeler/${data.draft.id}/form-preview`, body);
    if (!answer?.ok) {
      tell(answer ? await reasonsIn(answer) : [say('failed')]);
      return;
    }
    // It comes from this server's own templates, which escape what people wrote.
    if (place.current) place.current.innerHTML = await answer.text();
    const wrong = place.current?.querySelector('.govuk-error-summary');
    tell(values && !wrong ? [say('good')] : []);
    if (wrong instanceof HTMLElement) wrong.focus();
  };
  useEffect(() => {
    void ask();
  }, [session, reading, formId]);
  if (!reading.ok) return <Faults lines={saidOf(reading.faults, session.data.language)} />;
  return (
    <form
      class="form-tool__preview"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void ask(valuesIn(event.currentTarget, event.submitter));
      }}
    >
      <p class="quiet">{say('try')}</p>
      <div role="status">
        {told.map((line) => (
          <p class="notice" key={line}>
            {line}
          </p>
        ))}
      </div>
      <div ref={place} class="asked">
        {say('loading')}
      </div>
    </form>
  );
}

export function Faults({ lines }: { lines: string[] }) {
  return lines.length ? (
    <ul class="notice notice--warning form-tool__faults" role="alert">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  ) : null;
}
