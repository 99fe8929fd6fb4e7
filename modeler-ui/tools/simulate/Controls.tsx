import { whoOf } from '../../modeler/panel/names';
import type { Session } from '../../modeler/session';
import { documentOf, type BpmnConnection, type BpmnShape } from '../../modeler/canvas/services';
import { textOf } from '../../../processes/rules/model/element';
import { nextOf } from '../../../processes/steps/ways';
import type { Simulation } from './Simulation';
import type { Standing, State } from './state';
import type { Say, Word } from './words';

interface Props {
  simulation: Simulation;
  state: State;
  session: Session;
  say: Say;
}

const speeds: [number, Word][] = [
  [0.5, 'slow'],
  [1, 'normal'],
  [3, 'fast'],
  [10, 'fastest'],
];

/** What is pressed, asked and told beside the drawing on which the dossier moves. */
export function Controls({ simulation, state, session, say }: Props) {
  return (
    <div class="simulate__side">
      <p class="quiet small">{say(simulation.canStart ? 'hint' : 'noStart')}</p>
      <Buttons {...{ simulation, state, say }} />
      <Branches {...{ simulation, say }} />
      <Time {...{ state, session, say }} />
      <Here {...{ simulation, state, session, say }} />
      <Log {...{ simulation, state, session, say }} />
    </div>
  );
}

function Buttons({ simulation, state: { phase }, say }: Pick<Props, 'simulation' | 'state' | 'say'>) {
  const button = (word: Word, act: () => void) => (
    <button type="button" class="govuk-button govuk-button--secondary govuk-button--small" onClick={act}>
      {say(word)}
    </button>
  );
  return (
    <div class="simulate__buttons">
      {phase === 'ready' && simulation.canStart
        ? button('start', () => {
            simulation.begin();
          })
        : null}
      {phase === 'running'
        ? button('pause', () => {
            simulation.pause();
          })
        : null}
      {phase === 'paused'
        ? button('play', () => {
            simulation.play();
          })
        : null}
      {phase === 'ready'
        ? null
        : button('reset', () => {
            simulation.begin();
          })}
      <label>
        {say('speed')}{' '}
        <select
          onChange={(event) => {
            simulation.setSpeed(Number(event.currentTarget.value));
          }}
        >
          {speeds.map(([speed, word]) => (
            <option key={word} value={speed} selected={speed === 1}>
              {say(word)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          onChange={(event) => {
            simulation.setEveryStep(event.currentTarget.checked);
          }}
        />{' '}
        {say('everyStep')}
      </label>
    </div>
  );
}

function Branches({ simulation, say }: Pick<Props, 'simulation' | 'say'>) {
  const { branches } = simulation;
  if (branches.length === 0) return null;
  return (
    <fieldset class="simulate__branches">
      <legend>{say('branches')}</legend>
      {branches.map((gateway) => (
        <label key={gateway.id}>
          <span lang="vi">{textOf(documentOf(gateway), 'name') || '◇'}</span>{' '}
          <select
            onChange={(event) => {
              simulation.chosen.add(gateway.id);
              simulation.choose(event.currentTarget.value);
            }}
          >
            {(gateway.outgoing as BpmnConnection[]).map((flow) => (
              <option key={flow.id} value={flow.id}>
                {wordsOn(flow)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

/** An arrow without words is called by where it leads. */
function wordsOn(flow: BpmnConnection): string {
  const own = textOf(documentOf(flow), 'name');
  const target = flow.target as BpmnShape | undefined;
  const next = target ? nextOf(documentOf(target)) : [];
  return own || `→ ${next.map((each) => textOf(each, 'name') || textOf(each, 'id')).join(', ')}`;
}

function Time({ state, session, say }: Pick<Props, 'state' | 'session' | 'say'>) {
  const limit = session.view.verdict?.limitHours ?? null;
  const { hours } = state;
  const over = limit !== null && hours > limit;
  return (
    <p class={`deadline${over ? ' deadline--over' : ''}`}>
      <span>
        <strong>{limit === null ? say('time', { hours }) : say('timeOf', { hours, limit })}</strong>
        {over ? ` ■ ${say('over', { hours: hours - limit })}` : ''}
      </span>
      {limit === null ? null : (
        <meter
          class="deadline__meter"
          min={0}
          max={limit}
          value={Math.min(hours, limit)}
          aria-hidden="true"
        />
      )}
    </p>
  );
}

function Here({ simulation, state, session, say }: Props) {
  const [asked, aside] = [state.standing.filter((at) => !at.aside), state.standing.filter((at) => at.aside)];
  return (
    <section class="simulate__here" aria-live="polite">
      <h3>{say('here')}</h3>
      {asked.map((at) => (
        <At key={at.id} {...{ simulation, session, say, at }} />
      ))}
      {asked.length === 0 ? <p>{sentence(state, say)}</p> : null}
      {aside.length > 0 ? (
        <>
          <h3>{say('aside')}</h3>
          {aside.map((at) => (
            <At key={at.id} {...{ simulation, session, say, at }} />
          ))}
        </>
      ) : null}
    </section>
  );
}

function sentence({ phase, end }: State, say: Say): string {
  if (phase === 'ended') return say('ended', { name: end });
  if (phase === 'stuck') return say('stuck');
  return say(phase === 'ready' ? 'notStarted' : 'nowhere');
}

function At({ simulation, session, say, at }: Omit<Props, 'state'> & { at: Standing }) {
  const step = simulation.stepOf(at.id);
  const choices = at.choices.length > 0 ? at.choices : [{ flow: undefined, label: say('done') }];
  return (
    <div class="simulate__at">
      <p lang="vi">
        <strong>{simulation.nameOf(at.id)}</strong>
        {step ? <span class="quiet"> {whoOf(step, session.data)}</span> : null}
      </p>
      {choices.map(({ flow, label }) => (
        <button
          key={flow ?? ''}
          type="button"
          class="govuk-button govuk-button--small"
          onClick={() => {
            simulation.complete(at.id, flow);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Log({ simulation, state, say }: Props) {
  return (
    <section>
      <h3>{say('log')}</h3>
      {state.log.length === 0 ? <p class="quiet">{say('empty')}</p> : null}
      <ol class="simulate__log">
        {state.log.map(({ id, from, to, decision }, index) => (
          <li key={index}>
            <span lang="vi">{simulation.nameOf(id)}</span>
            {decision ? <em lang="vi">: {decision}</em> : null}{' '}
            <span class="quiet">({to > from ? say('entry', { from, to }) : say('atOnce')})</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
