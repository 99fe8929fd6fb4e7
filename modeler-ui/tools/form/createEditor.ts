import { FormEditor } from '@bpmn-io/form-js-editor';
import type { FieldType } from '../../../processes/forms/schema';
import type { Language } from '../../../processes/rules';
import { sayIn, type Word } from './words';

/** What the officers' pages draw (templates/forms/fields.ts), and nothing else. */
const offered: readonly (FieldType | 'text' | 'group')[] = [
  'textfield',
  'textarea',
  'number',
  'datetime',
  'checkbox',
  'radio',
  'select',
  'checklist',
  'text',
  'group',
];
const choices: readonly string[] = ['radio', 'select', 'checklist'];

/** A field as form-js knows it: what draws it, with what the palette and the factory are told. */
interface Drawn {
  (props: unknown): unknown;
  config: Record<string, unknown> & { create: (options?: object, isNew?: boolean) => object };
}

interface FormFields {
  _formFields: Record<string, Drawn>;
}

/** A component while it is edited; form-js gives it its place besides what is ours. */
export interface Edited {
  id: string;
  type: string;
  key?: string;
  _parent?: string;
  label?: string;
  text?: string;
  description?: string;
  dateLabel?: string;
  values?: { value: string; label: string }[];
  validate?: Record<string, unknown>;
  properties?: Record<string, string>;
  components?: Edited[];
}

/** The parts of form-js's editor that are used; it says nothing of their types. */
export interface Services {
  modeling: {
    editFormField(field: Edited, properties: object): void;
    removeFormField(field: Edited, parent: Edited, index: number): void;
    moveFormField(field: Edited, from: Edited, to: Edited, at: number, toAt: number): void;
  };
  selection: { get(): Edited | null; set(field: Edited | null): void };
  formFieldRegistry: { get(id: string): Edited | undefined; getAll(): Edited[] };
  commandStack: { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean };
}

export const serviceOf = <Name extends keyof Services>(editor: FormEditor, name: Name): Services[Name] =>
  (editor.get as (service: string) => unknown)(name) as Services[Name];

/** The form-js editor with the office's fields; its own panel of properties is not shown. */
export function createEditor(container: HTMLElement, language: Language): FormEditor {
  const unseen = document.createElement('div');
  keepChoice(container);
  return new FormEditor({
    container,
    propertiesPanel: { parent: unseen },
    additionalModules: [{ __init__: ['officeFields'], officeFields: ['type', officeFields(language)] }],
  } as ConstructorParameters<typeof FormEditor>[0]);
}

/**
 * Enter in the palette adds a field, which is chosen and gets the focus; the rest of the same key press would reach
 * the field, too, and take the choice away again.
 */
function keepChoice(container: HTMLElement): void {
  let pressedOn: EventTarget | null = null;
  const note = ({ target }: Event) => {
    pressedOn = target;
  };
  const hold = (event: Event) => {
    if (event.target !== pressedOn) event.stopPropagation();
  };
  container.addEventListener('keydown', note, true);
  container.addEventListener('keypress', hold, true);
}

function officeFields(language: Language) {
  const say = sayIn(language);
  function OfficeFields({ _formFields: fields }: FormFields) {
    const known = { ...fields };
    for (const type of Object.keys(fields)) if (type !== 'default') Reflect.deleteProperty(fields, type);
    for (const type of offered) {
      const drawn = known[type];
      if (drawn) fields[type] = renamed(drawn, type, say(`type.${type}` satisfies Word), say);
    }
  }
  OfficeFields.$inject = ['formFields'];
  return OfficeFields;
}

function renamed(drawn: Drawn, type: string, name: string, say: ReturnType<typeof sayIn>): Drawn {
  const create: Drawn['config']['create'] = (options = {}, isNew = true) => {
    const made = drawn.config.create(options, isNew) as Record<string, unknown>;
    if (!isNew || 'id' in options) return made;
    const named =
      type === 'text' ? { text: name } : { label: name, ...(type === 'datetime' && { dateLabel: name }) };
    const values = [1, 2].map((n) => ({ value: `o-${String(n)}`, label: say('option', { n }) }));
    return { ...made, ...named, ...(choices.includes(type) && { values }) };
  };
  const own = (props: unknown) => drawn(props);
  own.config = { ...drawn.config, name, label: name, create };
  return own;
}
