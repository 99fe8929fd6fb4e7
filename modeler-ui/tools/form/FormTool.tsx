import type { FormEditor } from '@bpmn-io/form-js-editor';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FormSchema } from '../../../processes/forms/schema';
import type { Form } from '../../modeler/data';
import type { Session } from '../../modeler/session';
import { applyForm, saidOf, stepsWith } from './applyForm';
import { createEditor, serviceOf, type Edited } from './createEditor';
import { FieldPanel } from './FieldPanel';
import { fromEditor } from './fromEditor';
import { keepForm, keptForm } from './keep';
import { Faults, Preview } from './Preview';
import { translateWithin } from './translate';
import { sayIn, type Say } from './words';

interface Props {
  session: Session;
  form: Form;
  elementId: string;
}

/** The form of one step: drawn, tried, and given to the step, or to all that have it. */
export function FormTool({ session, form, elementId }: Props) {
  const { language, draft } = session.data;
  const say = sayIn(language);
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<FormEditor | null>(null);
  const [field, setField] = useState<Edited | null>(null);
  const [changed, setChanged] = useState(0);
  const [former, setFormer] = useState(form);
  const [preview, setPreview] = useState(false);
  const [forAll, setForAll] = useState(false);
  const [told, tell] = useState<string[]>([]);
  const [restored, setRestored] = useState(false);
  const shared = stepsWith(session, former.id);
  useEffect(() => {
    if (!place.current) return undefined;
    const kept = session.editable ? keptForm(draft.id, form.id) : null;
    setRestored(kept !== null);
    return begin(place.current, session, (kept ?? form.schema) as FormSchema, {
      began: setEditor,
      selected: setField,
      changed: (made) => {
        setChanged((times) => times + 1);
        keepForm(draft.id, form.id, made.getSchema());
      },
    });
  }, [session, form.id]);
  const reading = editor ? fromEditor(editor.getSchema()) : null;
  const isChanged =
    reading?.ok === true &&
    JSON.stringify(reading.components) !== JSON.stringify(componentsOf(former.schema));
  const apply = async () => {
    if (!reading) return;
    if (!reading.ok) return tell(saidOf(reading.faults, language));
    if (!isChanged) return tell([say('unchanged')]);
    const steps = forAll ? shared.map(({ id }) => id) : [elementId];
    const applied = await applyForm(session, reading.components, { former, steps });
    if ('reasons' in applied) return tell(applied.reasons);
    if ('unreachable' in applied) return tell([say('failed')]);
    keepForm(draft.id, form.id, null);
    setRestored(false);
    setFormer({ ...former, id: applied.done.id, schema: applied.done });
    return tell([say('applied')]);
  };
  return (
    <div class="form-tool" data-changes={changed}>
      <div class="form-tool__bar">
        <Tabs preview={preview} onPreview={setPreview} say={say} />
        {editor && !preview ? <Steps editor={editor} say={say} /> : null}
        {session.editable ? (
          <button
            type="button"
            id="form-apply"
            class="govuk-button govuk-button--small"
            onClick={() => void apply()}
          >
            {say('apply')}
          </button>
        ) : null}
      </div>
      {session.editable && shared.length > 1 ? (
        <Shared {...{ shared, forAll, say }} onChange={setForAll} />
      ) : null}
      {restored ? (
        <p class="notice" role="status">
          {say('restored')}{' '}
          <button
            type="button"
            class="govuk-button govuk-button--secondary govuk-button--small"
            onClick={() => {
              keepForm(draft.id, form.id, null);
              setRestored(false);
              void editor?.importSchema(structuredClone(form.schema) as object);
            }}
          >
            {say('discard')}
          </button>
        </p>
      ) : null}
      <Faults lines={told} />
      <div class="form-tool__work" hidden={preview}>
        <div class="form-tool__editor" ref={place} />
        <div class="form-tool__side">
          {editor && field && session.editable && field.type !== 'default' ? (
            <FieldPanel {...{ editor, field, session, elementId, say }} />
          ) : (
            <p class="quiet">{say('choose')}</p>
          )}
        </div>
      </div>
      {preview && reading ? <Preview {...{ session, reading, say }} formId={former.id} /> : null}
    </div>
  );
}

interface Heard {
  began: (editor: FormEditor) => void;
  selected: (field: Edited | null) => void;
  changed: (editor: FormEditor) => void;
}

function begin(place: HTMLElement, session: Session, schema: FormSchema, heard: Heard): () => void {
  const { language } = session.data;
  const editor = createEditor(place, language);
  const untranslate = translateWithin(place, language);
  place.addEventListener('keydown', addOnce);
  const selection = serviceOf(editor, 'selection');
  const show = () => {
    const chosen = selection.get();
    const now = chosen && serviceOf(editor, 'formFieldRegistry').get(chosen.id);
    heard.selected(now ? { ...now } : null);
  };
  const on = editor.on as unknown as (event: string, priority: number, listener: () => void) => void;
  // What form-js gives is a copy that changes with the next command: so is what the panel shows.
  void editor.importSchema(structuredClone(schema) as object).then(() => {
    on.call(editor, 'selection.changed', 500, show);
    on.call(editor, 'commandStack.changed', 500, () => {
      show();
      heard.changed(editor);
    });
    heard.began(editor);
  });
  return () => {
    untranslate();
    place.removeEventListener('keydown', addOnce);
    editor.destroy();
  };
}

/** The field that Enter adds has the focus at once: the rest of the same key would choose it no more. */
function addOnce(event: KeyboardEvent): void {
  const isPalette = event.target instanceof Element && event.target.closest('.fjs-palette-field');
  if (event.key === 'Enter' && isPalette) event.preventDefault();
}

function componentsOf(schema: unknown): unknown {
  const reading = fromEditor(schema);
  return reading.ok ? reading.components : null;
}

function Tabs({
  preview,
  onPreview,
  say,
}: {
  preview: boolean;
  onPreview: (now: boolean) => void;
  say: Say;
}) {
  const tab = (word: 'draw' | 'preview', shown: boolean) => (
    <button
      type="button"
      id={`form-${word}`}
      aria-pressed={shown}
      class="govuk-button govuk-button--secondary govuk-button--small"
      onClick={() => {
        onPreview(word === 'preview');
      }}
    >
      {say(word)}
    </button>
  );
  return (
    <>
      {tab('draw', !preview)}
      {tab('preview', preview)}
    </>
  );
}

function Steps({ editor, say }: { editor: FormEditor; say: Say }) {
  const stack = serviceOf(editor, 'commandStack');
  return (
    <>
      <button
        type="button"
        class="modeler__tool"
        aria-label={say('undo')}
        title={say('undo')}
        disabled={!stack.canUndo()}
        onClick={() => {
          stack.undo();
        }}
      >
        ↶
      </button>
      <button
        type="button"
        class="modeler__tool"
        aria-label={say('redo')}
        title={say('redo')}
        disabled={!stack.canRedo()}
        onClick={() => {
          stack.redo();
        }}
      >
        ↷
      </button>
    </>
  );
}

interface SharedProps {
  shared: { id: string; name: string }[];
  forAll: boolean;
  onChange: (forAll: boolean) => void;
  say: Say;
}

function Shared({ shared, forAll, onChange, say }: SharedProps) {
  const names = shared.map(({ name }) => `“${name}”`).join(', ');
  const choice = (all: boolean) => (
    <label class="check">
      <input
        type="radio"
        name="form-shared"
        id={all ? 'form-for-all' : 'form-for-one'}
        checked={forAll === all}
        onChange={() => {
          onChange(all);
        }}
      />{' '}
      {say(all ? 'sharedAll' : 'sharedOnly')}
    </label>
  );
  return (
    <fieldset class="notice form-tool__shared">
      <legend class="small">{say('shared', { count: shared.length, names })}</legend>
      {choice(false)} {choice(true)}
    </fieldset>
  );
}
