import { useState } from 'preact/hooks';
import { hoursOf, spokenOf, units, type Unit } from '../../../processes/steps/durations';
import type { Say } from '../words';

interface Props {
  hours: number | null;
  say: Say;
  onChange: (hours: number | null) => void;
}

/** How long a step may take: a number and what is counted, kept as working hours. */
export function TimeField({ hours, say, onChange }: Props) {
  const spoken =
    hours === null || Number.isNaN(hours) ? { amount: NaN, unit: 'hours' as const } : spokenOf(hours);
  const [unit, setUnit] = useState<Unit>(spoken.unit);
  const shown = Number.isNaN(spoken.amount) ? '' : String((hours ?? 0) / hoursOf(1, unit));
  const write = (text: string, counted: Unit) => {
    const amount = Number(text.replace(',', '.'));
    if (text.trim() === '') onChange(null);
    else if (Number.isFinite(amount) && amount > 0) onChange(hoursOf(amount, counted));
  };
  return (
    <div class="plain-field plain-field--row">
      <label htmlFor="step-amount" class="govuk-visually-hidden">
        {say('panel.amount')}
      </label>
      <input
        id="step-amount"
        class="govuk-input"
        type="number"
        min="0"
        step="any"
        value={shown}
        onChange={(event) => {
          write(event.currentTarget.value, unit);
        }}
      />
      <select
        class="govuk-select"
        aria-label={say('panel.time')}
        value={unit}
        onChange={(event) => {
          setUnit(event.currentTarget.value as Unit);
        }}
      >
        {units.map((each) => (
          <option key={each} value={each}>
            {say(`unit.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
