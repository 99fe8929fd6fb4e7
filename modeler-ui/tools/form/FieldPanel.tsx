import type { FormEditor } from '@bpmn-io/form-js-editor';
import { decisionKey } from '../../../processes/forms/decisions';
import { ChoiceField, TextField } from '../../modeler/panel/fields';
import type { Session } from '../../modeler/session';
import { serviceOf, type Edited } from './createEditor';
import { CheckFields } from './CheckFields';
import { optionsFrom } from './options';
import { sourcesFor } from './sources';
import type { Say } from './words';

export interface PanelProps {
  editor: FormEditor;
  field: Edited;
  session: Session;
  elementId: string;
  say: Say;
}

export type Change = (properties: object) => void;

/** What is asked, in plain words. Keys and values are made, never typed. */
export function FieldPanel(props: PanelProps) {
  const { editor, field, say } = props;
  const change: Change = (properties) => {
    const current = serviceOf(editor, 'formFieldRegistry').get(field.id) ?? field;
    serviceOf(editor, 'modeling').editFormField(current, properties);
  };
  const settings = (more: Record<string, string | undefined>) => {
    const all = Object.entries({ ...field.properties, ...more }).filter(([, value]) => value);
    change({ properties: Object.fromEntries(all) });
  };
  const isDecision = field.key === decisionKey;
  return (
    <div class="panel form-tool__field">
      <Words field={field} say={say} change={change} />
      {field.values ? (
        <TextField
          key={`${field.id}-options`}
          id="field-options"
          label={say('options')}
          rows={4}
          value={field.values.map(({ label }) => label).join('\n')}
          onChange={(text) => {
            change({ values: optionsFrom(text, field.values ?? []) });
          }}
        />
      ) : null}
      {isDecision ? <p class="quiet small">{say('decisionHint')}</p> : null}
      {isDecision || field.type === 'group' || field.type === 'text' ? null : (
        <>
          <label class="check">
            <input
              type="checkbox"
              id="field-required"
              checked={field.validate?.['required'] === true}
              onChange={({ currentTarget }) => {
                change({ validate: { ...field.validate, required: currentTarget.checked } });
              }}
            />{' '}
            {say('required')}
          </label>
          <CheckFields field={field} say={say} change={change} settings={settings} />
          <Source {...props} settings={settings} />
        </>
      )}
      {isDecision || field.type === 'text' ? null : <ShownFor {...props} settings={settings} />}
      {isDecision ? null : <Place {...props} />}
    </div>
  );
}

function Words({ field, say, change }: Pick<PanelProps, 'field' | 'say'> & { change: Change }) {
  if (field.type === 'text')
    return (
      <TextField
        key={field.id}
        id="field-text"
        label={say('text')}
        rows={4}
        value={field.text ?? ''}
        onChange={(text) => {
          change({ text });
        }}
      />
    );
  return (
    <>
      <TextField
        key={field.id}
        id="field-label"
        label={say('label')}
        rows={2}
        value={field.dateLabel ?? field.label ?? ''}
        onChange={(label) => {
          if (label) change(field.type === 'datetime' ? { label, dateLabel: label } : { label });
        }}
      />
      {field.type === 'group' ? null : (
        <TextField
          key={`${field.id}-hint`}
          id="field-hint"
          label={say('hint')}
          value={field.description ?? ''}
          onChange={(description) => {
            change({ description: description || undefined });
          }}
        />
      )}
    </>
  );
}

type Settings = (more: Record<string, string | undefined>) => void;

function Source({ field, session, elementId, say, settings }: PanelProps & { settings: Settings }) {
  const options = sourcesFor(session, elementId, field.type, say);
  if (options.length === 0) return null;
  return (
    <ChoiceField
      id="field-from"
      label={say('from')}
      value={field.properties?.['from'] ?? ''}
      options={[{ value: '', label: say('from.none') }, ...options]}
      empty=""
      onChange={(from) => {
        settings({ from });
      }}
    />
  );
}

/** The decisions that the form offers, to be ticked. */
function ShownFor({ editor, field, say, settings }: PanelProps & { settings: Settings }) {
  const all = serviceOf(editor, 'formFieldRegistry').getAll();
  const decisions = all.find(({ key }) => key === decisionKey)?.values ?? [];
  if (decisions.length < 2) return null;
  const chosen = field.properties?.['shownFor']?.split(',') ?? [];
  return (
    <fieldset class="plain-fieldset">
      <legend class="small">{say('shownFor')}</legend>
      {decisions.map(({ value, label }) => (
        <label class="check" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => {
              const now = decisions
                .map((one) => one.value)
                .filter((one) => (one === value ? currentTarget.checked : chosen.includes(one)));
              settings({ shownFor: now.join(',') });
            }}
          />{' '}
          <span lang="vi">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Moving and removing without dragging. */
function Place({ editor, field, say }: PanelProps) {
  const registry = serviceOf(editor, 'formFieldRegistry');
  const parent = field._parent ? registry.get(field._parent) : undefined;
  const at = parent?.components?.findIndex(({ id }) => id === field.id) ?? -1;
  if (!parent?.components || at < 0) return null;
  const last = parent.components.length - 1;
  const modeling = serviceOf(editor, 'modeling');
  const move = (to: number) => {
    // form-js counts the place before the field is taken out.
    modeling.moveFormField(field, parent, parent, at, to > at ? to + 1 : to);
  };
  const button = (word: 'up' | 'down' | 'remove', disabled: boolean, act: () => void) => (
    <button
      type="button"
      class={`govuk-button govuk-button--small govuk-button--${word === 'remove' ? 'warning' : 'secondary'}`}
      disabled={disabled}
      onClick={act}
    >
      {say(word)}
    </button>
  );
  return (
    <div class="panel__tools">
      {button('up', at === 0, () => {
        move(at - 1);
      })}
      {button('down', at === last, () => {
        move(at + 1);
      })}
      {button('remove', false, () => {
        modeling.removeFormField(field, parent, at);
      })}
    </div>
  );
}
