import type { ComponentChildren } from 'preact';

interface FieldProps {
  id: string;
  label: string;
}

/** A text that is written into the draft when it is left, or with Enter; an empty one where that is allowed. */
export function TextField(
  props: FieldProps & { value: string; onChange: (value: string) => void; rows?: number },
) {
  const { id, label, value, onChange, rows } = props;
  const change = (event: Event) => {
    const written = (event.currentTarget as HTMLInputElement).value.normalize('NFC').trim();
    if (written !== value) onChange(written);
  };
  return (
    <div class="plain-field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea id={id} class="govuk-textarea" rows={rows} value={value} onChange={change} lang="vi" />
      ) : (
        <input id={id} class="govuk-input" value={value} onChange={change} lang="vi" />
      )}
    </div>
  );
}

export interface Option {
  value: string;
  label: string;
  /** Under which heading it stands, after those without one. */
  group?: string;
}

/** A choice from a list; nothing is typed. An unknown value is shown, so that it can be seen and changed. */
export function ChoiceField(
  props: FieldProps & { value: string; options: Option[]; empty: string; onChange: (value: string) => void },
) {
  const { id, label, value, options, empty, onChange } = props;
  const known = options.some((option) => option.value === value);
  return (
    <div class="plain-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        class="govuk-select"
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {known ? null : <option value={value}>{value || empty}</option>}
        <Options options={options.filter(({ group }) => group === undefined)} />
        {[...new Set(options.flatMap(({ group }) => group ?? []))].map((group) => (
          <optgroup key={group} label={group}>
            <Options options={options.filter((option) => option.group === group)} />
          </optgroup>
        ))}
      </select>
    </div>
  );
}

function Options({ options }: { options: Option[] }) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </>
  );
}

export function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class="panel__part">
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
