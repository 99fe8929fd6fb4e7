import type { TimeLimit } from '../../../processes/types';
import type { Say } from '../words';

const units = ['working-days', 'calendar-days', 'working-hours', 'same-day'] as const;

interface Props {
  id: string;
  /** Whose limit it is. */
  label: string;
  limit: TimeLimit;
  editable: boolean;
  say: Say;
  onChange: (limit: TimeLimit) => void;
}

/** What the citizen is promised: a number, and what is counted. */
export function LimitField({ id, label, limit, editable, say, onChange }: Props) {
  const { amount, unit } = limit;
  const count = (text: string) => {
    const counted = Number(text);
    if (Number.isInteger(counted) && counted > 0) onChange({ amount: counted, unit });
  };
  return (
    <div class="plain-field">
      <label htmlFor={id}>{label}</label>
      <div class="plain-field--row">
        {unit === 'same-day' ? null : (
          <input
            id={id}
            class="govuk-input"
            type="number"
            min="1"
            step="1"
            value={amount}
            disabled={!editable}
            onChange={(event) => {
              count(event.currentTarget.value);
            }}
          />
        )}
        <select
          id={unit === 'same-day' ? id : undefined}
          class="govuk-select"
          aria-label={say('terms.unit')}
          value={unit}
          disabled={!editable}
          onChange={(event) => {
            const chosen = units.find((each) => each === event.currentTarget.value);
            if (chosen) onChange({ amount: chosen === 'same-day' ? 1 : amount, unit: chosen });
          }}
        >
          {units.map((each) => (
            <option key={each} value={each}>
              {say(`terms.${each}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
