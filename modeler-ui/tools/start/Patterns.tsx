import { useEffect, useState } from 'preact/hooks';
import { patternFor, patternsOf, type Beginning, type PatternItem } from './api';
import type { SayStart } from './words';

interface Props {
  draft: string;
  say: SayStart;
  onChosen: (beginning: Beginning) => void;
}

/** The shapes of work of the province, each with what it is for. */
export function Patterns({ draft, say, onChosen }: Props) {
  const [items, setItems] = useState<PatternItem[] | null>(null);
  const [error, setError] = useState('');
  const fail = (reason: unknown) => {
    setError(say('failed', { reason: reason instanceof Error ? reason.message : String(reason) }));
  };
  useEffect(() => {
    patternsOf(draft).then(setItems).catch(fail);
  }, [draft]);
  const choose = async ({ name, title }: PatternItem) => {
    try {
      onChosen({ ...(await patternFor(draft, name)), name: title });
    } catch (reason) {
      fail(reason);
    }
  };
  if (error)
    return (
      <p class="govuk-error-message" role="alert">
        {error}
      </p>
    );
  if (!items) return <p>{say('loading')}</p>;
  return (
    <ul class="start__patterns">
      {items.map((item) => (
        <li key={item.name}>
          <button
            type="button"
            class="start__pattern"
            data-pattern={item.name}
            onClick={() => void choose(item)}
          >
            <strong>{item.title}</strong>
            {item.own ? <em> ({say('own')})</em> : null}
            <span>{item.description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
