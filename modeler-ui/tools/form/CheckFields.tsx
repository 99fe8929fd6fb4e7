import { ChoiceField } from '../../modeler/panel/fields';
import type { Edited } from './createEditor';
import type { Change } from './FieldPanel';
import type { Say } from './words';

interface Props {
  field: Edited;
  say: Say;
  change: Change;
  settings: (more: Record<string, string | undefined>) => void;
}

/** Money in đồng: no fraction, and nothing that no fee of the province comes near. */
const money = { min: 0, max: 1_000_000_000_000 };

/** How a value is checked, chosen from what there is for fields of this type. */
export function CheckFields(props: Props) {
  const { type } = props.field;
  if (type === 'textfield' || type === 'number') return <Format {...props} />;
  if (type !== 'datetime') return null;
  return (
    <>
      <DayLimit {...props} name="notBefore" />
      <DayLimit {...props} name="notAfter" />
    </>
  );
}

function Format({ field, say, change, settings }: Props) {
  const format = field.properties?.['format'] ?? '';
  const offered = field.type === 'number' ? (['money'] as const) : (['citizen-id', 'phone'] as const);
  const options = offered.map((value) => ({ value, label: say(`check.${value}`) }));
  return (
    <>
      <ChoiceField
        id="field-check"
        label={say('check')}
        value={format}
        options={[{ value: '', label: say('check.none') }, ...options]}
        empty=""
        onChange={(chosen) => {
          settings({ format: chosen, province: undefined });
          if (chosen === 'money') change({ decimalDigits: 0, validate: { ...field.validate, ...money } });
        }}
      />
      {format === 'citizen-id' ? (
        <label class="check">
          <input
            type="checkbox"
            checked={field.properties?.['province'] === 'required'}
            onChange={({ currentTarget }) => {
              settings({ province: currentTarget.checked ? 'required' : undefined });
            }}
          />{' '}
          {say('province')}
        </label>
      ) : null}
    </>
  );
}

function DayLimit({ field, say, settings, name }: Props & { name: 'notBefore' | 'notAfter' }) {
  const limit = field.properties?.[name] ?? '';
  const isFixed = limit !== '' && limit !== 'today';
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return (
    <>
      <ChoiceField
        id={`field-${name}`}
        label={say(name)}
        value={isFixed ? 'fixed' : limit}
        options={[
          { value: '', label: say('day.none') },
          { value: 'today', label: say('day.today') },
          { value: 'fixed', label: say('day.fixed') },
        ]}
        empty=""
        onChange={(chosen) => {
          settings({ [name]: chosen === 'fixed' ? today : chosen });
        }}
      />
      {isFixed ? (
        <input
          class="govuk-input"
          type="date"
          aria-label={`${say(name)}: ${say('day')}`}
          value={limit}
          onChange={({ currentTarget }) => {
            if (currentTarget.value) settings({ [name]: currentTarget.value });
          }}
        />
      ) : null}
    </>
  );
}
