import { textOf, type Element } from '../../../processes/rules/model/element';
import { nameIn, sentencesOf } from '../panel/names';
import { PapersList } from '../panel/PapersField';
import type { Session } from '../session';
import { readStep, type StepView } from '../../../processes/steps/readStep';
import type { StepChange } from '../step/changeStep';
import { mainStepsOf } from '../../../processes/steps/mainSteps';

/** The process as it is published: one row a step, each cell changed where it stands. */
export function StepTable({ session }: { session: Session }) {
  const { say, editor } = session;
  const main = mainStepsOf(editor.process);
  return (
    <div class="step-table">
      <button
        type="button"
        class="govuk-button govuk-button--secondary govuk-button--small no-print"
        onClick={() => {
          print();
        }}
      >
        {say('table.print')}
      </button>
      <table class="table table--plain">
        <caption class="govuk-visually-hidden">{say('table.caption')}</caption>
        <thead>
          <tr>
            {(['no', 'what', 'who', 'time', 'papers', 'basis', 'then'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {editor.steps.map((task, index) => (
            <Row
              key={textOf(task, 'id')}
              task={task}
              no={index + 1}
              aside={!main.has(textOf(task, 'id'))}
              session={session}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  task: Element;
  no: number;
  /** Not passed when all is well: set in. */
  aside: boolean;
  session: Session;
}

function Row({ task, no, aside, session }: RowProps) {
  const { data, say, editor } = session;
  const step = readStep(task);
  const change = (what: StepChange) => {
    editor.change(step.elementId, what);
  };
  const readOnly = !session.editable;
  return (
    <tr class={aside ? 'step-table__aside' : ''}>
      <th scope="row">{no}</th>
      <td>
        <Cell
          label={`${say('table.what')} ${no}`}
          value={step.name}
          readOnly={readOnly}
          onChange={(name) => {
            if (name) change({ name });
          }}
        />
      </td>
      <td>
        <Who step={step} no={no} session={session} onChange={change} />
      </td>
      <td>
        {step.kind === 'work' ? (
          <input
            class="step-table__hours"
            type="number"
            min="0"
            step="any"
            aria-label={`${say('table.time')} ${no}`}
            value={step.hours ?? ''}
            readOnly={readOnly}
            onChange={(event) => {
              const hours = event.currentTarget.valueAsNumber;
              change({ hours: hours > 0 ? hours : null });
            }}
          />
        ) : (
          '–'
        )}
      </td>
      <td lang="vi" class="small">
        {step.papers.map((id) => nameIn(data.procedure.papers, id)).join('; ')}
        {readOnly || data.procedure.papers.length === 0 ? null : (
          <details class="no-print">
            <summary aria-label={`${say('table.choose')} ${no}`}>{say('table.choose')}</summary>
            <PapersList
              papers={data.procedure.papers}
              chosen={step.papers}
              onChange={(papers) => {
                change({ papers });
              }}
            />
          </details>
        )}
      </td>
      <td>
        <Cell
          label={`${say('table.basis')} ${no}`}
          value={step.legalBasis}
          readOnly={readOnly}
          onChange={(legalBasis) => {
            change({ legalBasis });
          }}
        />
      </td>
      <td lang="vi" class="small">
        {sentencesOf(task, data, say).map((sentence) => (
          <span key={sentence} class="table__sub">
            {sentence}
          </span>
        ))}
      </td>
    </tr>
  );
}

function Who({
  step,
  no,
  session,
  onChange,
}: {
  step: StepView;
  no: number;
  session: Session;
  onChange: (change: StepChange) => void;
}) {
  const { data, say } = session;
  const list = (
    label: string,
    value: string,
    choices: { id: string; name: string }[],
    put: (id: string) => void,
  ) => (
    <select
      aria-label={`${label} ${no}`}
      value={value}
      disabled={!session.editable}
      onChange={(event) => {
        put(event.currentTarget.value);
      }}
    >
      {choices.some(({ id }) => id === value) ? null : <option value={value}>{value || '–'}</option>}
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <>
      {list(say('panel.agency'), step.agency, data.slots, (agency) => {
        onChange({ agency });
      })}
      {list(say('panel.role'), step.role, data.roles, (role) => {
        onChange({ role });
      })}
    </>
  );
}

function Cell({
  label,
  value,
  readOnly,
  onChange,
}: {
  label: string;
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}) {
  return (
    <textarea
      class="step-table__text"
      rows={2}
      aria-label={label}
      lang="vi"
      value={value}
      readOnly={readOnly}
      onChange={(event) => {
        const written = event.currentTarget.value.normalize('NFC').trim();
        if (written !== value) onChange(written);
      }}
    />
  );
}
