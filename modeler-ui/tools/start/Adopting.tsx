import { useEffect, useState } from 'preact/hooks';
import { adopt, type Adopted, type Target } from '../../../processes/foreign';
import type { Language } from '../../../processes/rules';
import type { Beginning } from './api';
import { Losses } from './Losses';
import { Preview } from './Preview';
import { Select } from './Selects';
import type { SayStart } from './words';

interface Props {
  beginning: Beginning;
  target: Target;
  language: Language;
  say: SayStart;
  onPut: (bpmn: string) => void;
  onBack: () => void;
}

/** A process of our own, fitted to this procedure; asks for the agencies that it does not have. */
export function Adopting({ beginning, target, language, say, onPut, onBack }: Props) {
  const [slots, setSlots] = useState<Record<string, string>>({});
  const [adopted, setAdopted] = useState<Adopted | null>(null);
  const [error, setError] = useState('');
  useEffect(() => {
    adopt(beginning, target, slots)
      .then(setAdopted)
      .catch((reason: unknown) => {
        setError(say('failed', { reason: String(reason) }));
      });
  }, [beginning, slots]);
  if (error)
    return (
      <p class="govuk-error-message" role="alert">
        {error}
      </p>
    );
  if (!adopted) return <p>{say('loading')}</p>;
  return (
    <div class="start__result">
      <h3>{beginning.name}</h3>
      <p>{say('steps', { steps: adopted.steps })}</p>
      {adopted.questions.length === 0 ? null : (
        <table class="table table--plain">
          <caption class="govuk-table__caption">{say('slots')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('slotName')}</th>
              <th scope="col">{say('laneSteps')}</th>
              <th scope="col">{say('agency')}</th>
            </tr>
          </thead>
          <tbody>
            {adopted.questions.map(({ id, name, steps, proposed }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{steps}</td>
                <td>
                  <Select
                    id={`start-slot-${id}`}
                    label={`${say('agency')}: ${name}`}
                    value={slots[id] ?? proposed}
                    choices={target.slots}
                    onChange={(value) => {
                      setSlots({ ...slots, [id]: value });
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Losses losses={adopted.losses} language={language} say={say} />
      <Preview bpmn={adopted.bpmn} label={say('preview')} />
      <p class="start__buttons">
        <button
          type="button"
          class="govuk-button"
          id="start-put"
          onClick={() => {
            onPut(adopted.bpmn);
          }}
        >
          {say('put')}
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={onBack}>
          {say('back')}
        </button>
      </p>
    </div>
  );
}
