import { useState } from 'preact/hooks';
import { copyOf, proceduresLike, type Beginning, type ProcedureItem } from './api';
import type { SayStart } from './words';

interface Props {
  draft: string;
  own: string;
  say: SayStart;
  onChosen: (beginning: Beginning) => void;
}

/** Finds another procedure, whose process in force is taken over. */
export function Procedures({ draft, own, say, onChosen }: Props) {
  const [q, setQ] = useState('');
  const [found, setFound] = useState<{ items: ProcedureItem[]; total: number } | null>(null);
  const [error, setError] = useState('');
  const attempt = async (work: () => Promise<void>) => {
    setError('');
    try {
      await work();
    } catch (reason) {
      setError(say('failed', { reason: reason instanceof Error ? reason.message : String(reason) }));
    }
  };
  return (
    <div>
      <form
        class="start__search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(async () => {
            setFound(await proceduresLike(q));
          });
        }}
      >
        <label class="govuk-label" for="start-q">
          {say('search')}
        </label>
        <input
          id="start-q"
          class="govuk-input"
          value={q}
          onInput={({ currentTarget }) => {
            setQ(currentTarget.value);
          }}
        />
        <button class="govuk-button govuk-button--secondary">{say('find')}</button>
      </form>
      {error ? (
        <p class="govuk-error-message" role="alert">
          {error}
        </p>
      ) : null}
      <div aria-live="polite">
        {found ? <p>{found.total === 0 ? say('nothing') : say('found', { count: found.total })}</p> : null}
      </div>
      <ul class="start__patterns">
        {(found?.items ?? [])
          .filter(({ code }) => code !== own)
          .map(({ code, name, field }) => (
            <li key={code}>
              <button
                type="button"
                class="start__pattern"
                data-procedure={code}
                onClick={() =>
                  void attempt(async () => {
                    onChosen(await copyOf(draft, code));
                  })
                }
              >
                <strong>{name}</strong>
                <span>{`${code} · ${field}`}</span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
