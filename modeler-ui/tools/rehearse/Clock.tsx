import type { Language } from '../../../processes/rules';
import type { Move, Rehearsal } from './rehearsals';
import { dayAndMomentFor, momentFor } from './times';
import { isWord, type Say } from './words';

interface Props {
  say: Say;
  language: Language;
  rehearsal: Rehearsal;
  onMove: (to: Move) => void;
}

const moves: Move[] = ['hour', 'day', 'step', 'dossier'];

/** What time it is for the dossier, until when its result was promised, and how to let time pass. */
export function Clock({ say, language, rehearsal, onMove }: Props) {
  const { now, promisedAt, dueAt, overdue, apology, pauses, state } = rehearsal;
  const standsStill = pauses.find(({ endedAt }) => endedAt === null);
  const reason = `pause.${standsStill?.reason ?? ''}`;
  return (
    <section class="rehearse__clock" aria-label={say('clock')}>
      <p class="rehearse__now">
        <span class="quiet">{say('clock')}</span> <time dateTime={now}>{dayAndMomentFor(now, language)}</time>
      </p>
      <p>
        {say('due')}: <time dateTime={promisedAt}>{momentFor(promisedAt)}</time>.{' '}
        {dueAt === promisedAt ? null : `${say('dueMoved', { at: momentFor(dueAt) })}. `}
        <strong class={overdue ? 'rehearse__late' : 'rehearse__timely'}>
          {overdue ? `■ ${say('overdue')}` : `● ${say('inTime')}`}
        </strong>
      </p>
      {standsStill && isWord(reason) ? <p>{say('paused', { reason: say(reason) })}</p> : null}
      {apology ? <p>{say('apology')}</p> : null}
      {state === 'running' ? (
        <div class="rehearse__moves">
          {moves.map((move) => (
            <button
              key={move}
              type="button"
              id={`rehearse-${move}`}
              class="govuk-button govuk-button--secondary govuk-button--small"
              onClick={() => {
                onMove(move);
              }}
            >
              {say(move)}
            </button>
          ))}
        </div>
      ) : null}
    </section>
  );
}
