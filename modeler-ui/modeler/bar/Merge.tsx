import { useState } from 'preact/hooks';
import type { Whose } from '../../../processes/merge';
import type { Dispute } from '../save/reconcile';
import type { Joined, Meeting } from '../save/together';
import type { Session } from '../session';

/** Somebody else saved, and both changed the same steps: each is chosen, and nothing is lost. */
export function Merge({ session, meeting }: { session: Session; meeting: Meeting }) {
  const { say } = session;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Whose>>(new Map());
  const { by, at, disputes } = meeting;
  const open = disputes.filter(({ id }) => !chosen.has(id)).length;
  return (
    <section class="modeler__notice merge" aria-label={say('merge.title')}>
      <p>
        {say(disputes.length > 0 ? 'merge.disputed' : 'save.changed', {
          name: by,
          time: timeOf(at, session),
          count: disputes.length,
        })}
      </p>
      {disputes.map((dispute) => (
        <Choice
          key={dispute.id}
          dispute={dispute}
          by={by}
          session={session}
          chosen={chosen.get(dispute.id)}
          onChoose={(whose) => {
            setChosen(new Map([...chosen, [dispute.id, whose]]));
          }}
        />
      ))}
      <p class="merge__ways">
        {disputes.length > 0 ? (
          <button
            type="button"
            class="govuk-button govuk-button--small"
            disabled={open > 0}
            onClick={() => void session.goOnTogether(meeting, chosen)}
          >
            {say('merge.do')}
          </button>
        ) : (
          <button type="button" class="modeler__link" onClick={() => void session.goOnTogether(meeting)}>
            {say('merge.again')}
          </button>
        )}{' '}
        <button type="button" class="modeler__link" onClick={() => void session.download()}>
          {say('save.keep')}
        </button>{' '}
        <button
          type="button"
          class="modeler__link"
          onClick={() => {
            session.leaveMine();
          }}
        >
          {say('save.reload')}
        </button>
      </p>
    </section>
  );
}

function Choice({
  dispute: { id, name, mine, theirs },
  by,
  session: { say },
  chosen,
  onChoose,
}: {
  dispute: Dispute;
  by: string;
  session: Session;
  chosen: Whose | undefined;
  onChoose: (whose: Whose) => void;
}) {
  const option = (whose: Whose, words: string, sentences: string[]) => (
    <label class="merge__option">
      <input
        type="radio"
        name={`merge-${id}`}
        value={whose}
        checked={chosen === whose}
        onChange={() => {
          onChoose(whose);
        }}
      />{' '}
      {words}: <span>{sentences.join('; ') || say('merge.untold')}</span>
    </label>
  );
  return (
    <fieldset class="merge__choice">
      <legend>{name || say('panel.process')}</legend>
      {option('mine', say('merge.mine'), mine)}
      {option('theirs', say('merge.theirs', { name: by }), theirs)}
    </fieldset>
  );
}

/** What somebody else changed is in the draft now, too. */
export function JoinedNotice({ session, joined: { by, at, changes } }: { session: Session; joined: Joined }) {
  const { say } = session;
  return (
    <div class="modeler__notice merge">
      <p>
        {say('merge.joined', { name: by, time: timeOf(at, session) })}{' '}
        <button
          type="button"
          class="modeler__link"
          onClick={() => {
            session.update({ joined: null });
          }}
        >
          {say('save.understood')}
        </button>
      </p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  );
}

/** The time of day, as the officer's clock shows it. */
export function timeOf(at: string, { data }: Session): string {
  const locale = data.language === 'vi' ? 'vi-VN' : 'en-GB';
  return new Date(at).toLocaleTimeString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
}
