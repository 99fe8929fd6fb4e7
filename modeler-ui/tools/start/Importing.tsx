import type { Answers, Converted, LaneQuestion } from '../../../processes/foreign';
import type { Language } from '../../../processes/rules';
import type { Choice } from '../../modeler/data';
import { Losses } from './Losses';
import { Preview } from './Preview';
import { Select } from './Selects';
import type { SayStart } from './words';

interface Props {
  converted: Converted;
  answers: Answers;
  slots: Choice[];
  roles: Choice[];
  language: Language;
  say: SayStart;
  busy: boolean;
  onAnswers: (answers: Answers) => void;
  onPut: () => void;
}

/** What became of a file: the questions, what is lost, and how it will look. */
export function Importing(props: Props) {
  const { converted, language, say, busy, onPut } = props;
  const { vendor, steps, losses, redrawn, bpmn } = converted;
  return (
    <div class="start__result" aria-busy={busy}>
      <h3>{say('from', { vendor, steps })}</h3>
      <Questions {...props} />
      <p>{say(redrawn ? 'redrawn' : 'keptDrawing')}</p>
      <Losses losses={losses} language={language} say={say} />
      <Preview bpmn={bpmn} label={say('preview')} />
      <p class="start__buttons">
        <button type="button" class="govuk-button" id="start-put" disabled={busy} onClick={onPut}>
          {say('put')}
        </button>
      </p>
    </div>
  );
}

function Questions({ converted, answers, slots, roles, say, onAnswers }: Props) {
  const { processes, lanes, stepsWithoutHours, withdrawalMissing } = converted.questions;
  const answer = (change: Answers) => {
    onAnswers({ ...answers, ...change });
  };
  return (
    <>
      {processes.length < 2 ? null : (
        <p>
          <label class="govuk-label" for="start-process">
            {say('whichProcess')}
          </label>
          <Select
            id="start-process"
            label={say('whichProcess')}
            value={answers.process ?? processes[0]?.id ?? ''}
            choices={processes}
            onChange={(process) => {
              answer({ process, lanes: {} });
            }}
          />
        </p>
      )}
      {lanes.length === 0 ? null : (
        <table class="table table--plain start__lanes">
          <caption class="govuk-table__caption">{say('lanes')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('laneName')}</th>
              <th scope="col">{say('laneSteps')}</th>
              <th scope="col">{say('agency')}</th>
              <th scope="col">{say('role')}</th>
            </tr>
          </thead>
          <tbody>
            {lanes.map((lane) => (
              <Lane key={lane.id} {...{ lane, answers, slots, roles, say, answer }} />
            ))}
          </tbody>
        </table>
      )}
      {stepsWithoutHours === 0 ? null : (
        <div class="govuk-form-group">
          <label class="govuk-label" for="start-hours">
            {say('hours', { count: stepsWithoutHours })}
          </label>
          <div class="govuk-hint" id="start-hours-hint">
            {say('hoursHint')}
          </div>
          <input
            id="start-hours"
            class="govuk-input govuk-input--width-4"
            type="number"
            min="0.5"
            step="0.5"
            aria-describedby="start-hours-hint"
            value={answers.hours ?? ''}
            onChange={({ currentTarget }) => {
              const others = { ...answers };
              delete others.hours;
              const hours = Number(currentTarget.value);
              onAnswers(hours > 0 ? { ...others, hours } : others);
            }}
          />
        </div>
      )}
      {!withdrawalMissing ? null : (
        <p>
          <label>
            <input
              type="checkbox"
              id="start-withdrawal"
              checked={answers.withdrawal ?? false}
              onChange={({ currentTarget }) => {
                answer({ withdrawal: currentTarget.checked });
              }}
            />{' '}
            {say('withdrawal')}
          </label>
        </p>
      )}
    </>
  );
}

function Lane({
  lane,
  answers,
  slots,
  roles,
  say,
  answer,
}: Pick<Props, 'answers' | 'slots' | 'roles' | 'say'> & {
  lane: LaneQuestion;
  answer: (change: Answers) => void;
}) {
  const { id, name, steps, proposed, guessed } = lane;
  const given = answers.lanes?.[id] ?? proposed;
  const shown = name || say('outside');
  const change = (part: Partial<typeof given>) => {
    answer({ lanes: { ...answers.lanes, [id]: { ...given, ...part } } });
  };
  return (
    <tr>
      <th scope="row">
        {shown} {guessed && !answers.lanes?.[id] ? <em class="start__guess">({say('guessed')})</em> : null}
      </th>
      <td>{steps}</td>
      <td>
        <Select
          id={`start-lane-${id}`}
          label={`${say('agency')}: ${shown}`}
          value={given.slot}
          choices={slots}
          onChange={(slot) => {
            change({ slot });
          }}
        />
      </td>
      <td>
        <Select
          id={`start-role-${id}`}
          label={`${say('role')}: ${shown}`}
          value={given.role}
          choices={[{ id: '', name: say('byStep') }, ...roles]}
          onChange={(role) => {
            change({ role });
          }}
        />
      </td>
    </tr>
  );
}
