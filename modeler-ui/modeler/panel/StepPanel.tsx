import { textOf, type Element } from '../../../processes/rules/model/element';
import type { Adding } from '../canvas/addStep';
import type { Editor } from '../canvas/editor';
import { canWorkBeside } from '../canvas/parallel';
import { removeElements } from '../canvas/removeSteps';
import type { ModelerData } from '../data';
import type { StepChange } from '../step/changeStep';
import { unitOf } from '../step/unitOf';
import { readStep } from '../../../processes/steps/readStep';
import type { Say } from '../words';
import { slotOptions } from './slotOptions';
import { ChoiceField, Part, TextField, type Option } from './fields';
import { PapersField } from './PapersField';
import { ParallelField } from './ParallelField';
import { TimeField } from './TimeField';
import { WaysField } from './WaysField';

interface Props {
  task: Element;
  editor: Editor;
  data: ModelerData;
  say: Say;
  editable: boolean;
  adding: Adding;
}

const optionsOf = (choices: { id: string; name: string }[]): Option[] =>
  choices.map(({ id, name }) => ({ value: id, label: name }));

/** A step in plain words: what, who, how long, on what basis, with which papers and form, and what follows. */
export function StepPanel({ task, editor, data, say, editable, adding }: Props) {
  const step = readStep(task);
  const id = textOf(task, 'id');
  const change = (what: StepChange) => {
    editor.change(id, what);
  };
  const give = (to: { agency: string; role: string }) => {
    const others = editor.steps.filter((each) => each !== task).map(readStep);
    change({ ...to, unit: unitOf(others, to) });
  };
  return (
    <form
      class="panel"
      aria-label={step.name}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <fieldset class="panel__all" disabled={!editable}>
        <Part title={say('panel.what')}>
          <TextField
            id="step-name"
            label={say('panel.name')}
            value={step.name}
            rows={2}
            onChange={(name) => {
              if (name) change({ name });
            }}
          />
        </Part>
        <Part title={say('panel.who')}>
          <ChoiceField
            id="step-agency"
            label={say('panel.agency')}
            value={step.agency}
            options={slotOptions(data.slots, say)}
            empty="–"
            onChange={(agency) => {
              give({ agency, role: step.role });
            }}
          />
          <ChoiceField
            id="step-role"
            label={say('panel.role')}
            value={step.role}
            options={optionsOf(data.roles)}
            empty="–"
            onChange={(role) => {
              give({ agency: step.agency, role });
            }}
          />
          <TextField
            id="step-unit"
            label={say('panel.unit')}
            value={step.unit}
            onChange={(unit) => {
              change({ unit });
            }}
          />
        </Part>
        <Part title={say('panel.time')}>
          {step.kind === 'work' ? (
            <TimeField
              key={id}
              hours={step.hours}
              say={say}
              onChange={(hours) => {
                change({ hours });
              }}
            />
          ) : (
            <p class="quiet">{say('panel.noTime')}</p>
          )}
          {step.hoursAssumed ? <p class="quiet small">{say('panel.assumed')}</p> : null}
          <TextField
            id="step-basis"
            label={say('panel.basis')}
            value={step.legalBasis}
            rows={2}
            onChange={(legalBasis) => {
              change({ legalBasis });
            }}
          />
        </Part>
        <PapersField
          papers={data.procedure.papers}
          chosen={step.papers}
          say={say}
          onChange={(papers) => {
            change({ papers });
          }}
        />
        <Part title={say('panel.form')}>
          <FormField step={step} editor={editor} data={data} say={say} onChange={change} />
        </Part>
        <WaysField task={task} editor={editor} data={data} say={say} />
        {editable && canWorkBeside(task) ? (
          <ParallelField id={id} editor={editor} data={data} say={say} adding={adding} />
        ) : null}
        {editable ? <Removal id={id} editor={editor} say={say} /> : null}
      </fieldset>
    </form>
  );
}

function FormField({
  step,
  editor,
  data,
  say,
  onChange,
}: {
  step: { formId: string; block: string };
  editor: Editor;
  data: ModelerData;
  say: Say;
  onChange: (change: StepChange) => void;
}) {
  // What was drawn on the way to the forms of now is offered no more.
  const used = new Set(editor.steps.map((each) => readStep(each).formId));
  // The forms that such steps have come first; another one may be right too.
  const forms = data.forms.filter(({ id, own }) => !own || used.has(id));
  const own = forms.filter(({ id, block }) => block === step.block || id === step.formId);
  const others = forms.filter((form) => !own.includes(form));
  return (
    <ChoiceField
      id="step-form"
      label={say('panel.form')}
      value={step.formId}
      options={optionsOf([...own, ...others])}
      empty={say('panel.noForm')}
      onChange={(formId) => {
        const decisions = data.forms.find(({ id }) => id === formId)?.decisions ?? [];
        onChange({ formId, decides: decisions.length > 0 });
      }}
    />
  );
}

function Removal({ id, editor, say }: { id: string; editor: Editor; say: Say }) {
  const level = editor.levelOf(id);
  const remove = (ids: string[]) => {
    removeElements(
      editor,
      ids.flatMap((each) => editor.shapeOf(each) ?? []),
    );
  };
  return (
    <div class="panel__end">
      <button
        type="button"
        class="govuk-button govuk-button--warning govuk-button--small"
        onClick={() => {
          remove([id]);
        }}
      >
        {say('panel.remove')}
      </button>
      {level.length > 1 ? (
        <button
          type="button"
          class="govuk-button govuk-button--warning govuk-button--small"
          onClick={() => {
            remove(level.map((each) => textOf(each, 'id')));
          }}
        >
          {say('panel.removeLevel', { count: level.length })}
        </button>
      ) : null}
    </div>
  );
}
