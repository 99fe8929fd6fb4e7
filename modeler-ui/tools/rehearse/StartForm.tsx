import { useRef, useState } from 'preact/hooks';
import type { Session } from '../../modeler/session';
import { newKey, Refused, type Choices, type Rehearsal, type Rehearsals, type Sample } from './rehearsals';
import type { Say } from './words';

interface Props {
  session: Session;
  server: Rehearsals;
  say: Say;
  choices: Choices;
  onStart: (rehearsal: Rehearsal) => void;
  onRefused: (error: unknown) => void;
}

/** With what dossier the redesign is tried. */
export function StartForm({ session, server, say, choices, onStart, onRefused }: Props) {
  const [busy, setBusy] = useState<'saving' | 'starting' | null>(null);
  const key = useRef(newKey());
  const start = async (form: HTMLFormElement) => {
    try {
      setBusy('saving');
      if (!(await whenSaved(session))) throw new Refused(say('notSaved'), 0);
      setBusy('starting');
      onStart(await server.start(sampleIn(new FormData(form), choices), key.current));
    } catch (error) {
      // Refused, the next try is another one; without an answer it is the same.
      if (error instanceof Refused && error.status > 0 && error.status < 500) key.current = newKey();
      onRefused(error);
    }
    setBusy(null);
  };
  return (
    <form
      class="rehearse__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void start(event.currentTarget);
      }}
    >
      <p>{say('intro')}</p>
      <div class="rehearse__fields">
        <Choose name="agency" label={say('agency')} options={choices.agencies} />
        {choices.cases.length ? <Choose name="case" label={say('case')} options={choices.cases} /> : null}
        <div class="govuk-form-group">
          <label class="govuk-label" for="rehearse-applicant">
            {say('applicant')}
          </label>
          <input
            class="govuk-input"
            id="rehearse-applicant"
            name="applicant"
            value="Nguyễn Văn Thử"
            maxLength={200}
            lang="vi"
          />
        </div>
      </div>
      <Papers say={say} choices={choices} />
      <button class="govuk-button" id="rehearse-start" aria-disabled={busy !== null}>
        {say('start')}
      </button>
      <p role="status">{busy ? say(busy) : ''}</p>
    </form>
  );
}

function Choose({ name, label, options }: { name: string; label: string; options: Choices['agencies'] }) {
  return (
    <div class="govuk-form-group">
      <label class="govuk-label" for={`rehearse-${name}`}>
        {label}
      </label>
      <select class="govuk-select" id={`rehearse-${name}`} name={name} lang="vi">
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Papers({ say, choices: { papers } }: { say: Say; choices: Choices }) {
  if (papers.length === 0) return null;
  return (
    <fieldset class="govuk-fieldset rehearse__papers">
      <legend class="govuk-fieldset__legend">{say('papers')}</legend>
      {papers.map(({ id, name }) => (
        <label key={id} lang="vi">
          <input type="checkbox" name="paper" value={id} defaultChecked /> {name}
        </label>
      ))}
    </fieldset>
  );
}

const textIn = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

function sampleIn(form: FormData, { papers }: Choices): Sample {
  const handedOver = form.getAll('paper');
  const sample: Sample = {
    missingPapers: papers.filter(({ id }) => !handedOver.includes(id)).map(({ id }) => id),
  };
  for (const name of ['agency', 'case', 'applicant'] as const) {
    const value = textIn(form, name);
    if (value) sample[name] = value;
  }
  return sample;
}

/** What is on the screen is what is rehearsed: it is waited for until the server has it. */
function whenSaved(session: Session): Promise<boolean> {
  const judged = (): boolean | null => {
    const { state } = session.view.save;
    if (state === 'saved') return true;
    return state === 'changed' || state === 'refused' ? false : null;
  };
  const already = judged();
  if (already !== null) return Promise.resolve(already);
  return new Promise((resolve) => {
    const stop = session.listen(() => {
      const saved = judged();
      if (saved === null) return;
      stop();
      resolve(saved);
    });
  });
}
