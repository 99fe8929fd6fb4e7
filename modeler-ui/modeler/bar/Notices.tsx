import { useEffect } from 'preact/hooks';
import type { Session } from '../session';
import { JoinedNotice, Merge, timeOf } from './Merge';

/** Milliseconds between questions who else is here. */
const everyThreeSeconds = 3000;

/** What the officer must know before going on: others in the draft, an unsaved edit, a save that was not taken. */
export function Notices({ session }: { session: Session }) {
  const { view, say } = session;
  useEffect(() => watchOthers(session), [session]);
  return (
    <div class="modeler__notices" role="alert">
      {view.losses.length > 0 ? (
        <p class="modeler__notice">
          {say('load.losses', { what: view.losses.join('; ') })}{' '}
          <a class="govuk-link" href={session.data.urls.bpmn} download={`${session.data.draft.code}.bpmn`}>
            {say('load.download')}
          </a>
        </p>
      ) : null}
      <Others session={session} />
      {view.submitError ? (
        <p class="modeler__notice">{say('submit.failed', { reason: view.submitError })}</p>
      ) : null}
      {view.joined ? <JoinedNotice session={session} joined={view.joined} /> : null}
      {view.takenUp ? <TakenUp session={session} at={view.takenUp} /> : null}
      <Told session={session} />
      <Found session={session} />
      <Conflict session={session} />
    </div>
  );
}

function Others({ session }: { session: Session }) {
  const { say, view } = session;
  const others = [...new Set(view.others.filter(({ own }) => !own).map(({ name }) => name))];
  return (
    <>
      {others.length > 0 ? (
        <p class="modeler__notice">{say('others.here', { names: others.join(', ') })}</p>
      ) : null}
      {view.others.some(({ own }) => own) ? <p class="modeler__notice">{say('others.own')}</p> : null}
    </>
  );
}

function watchOthers(session: Session): () => void {
  const ask = () => {
    void session.server.others(session.window).then((others) => {
      if (JSON.stringify(others) !== JSON.stringify(session.view.others)) session.update({ others });
    });
  };
  ask();
  const timer = setInterval(ask, everyThreeSeconds);
  return () => {
    clearInterval(timer);
  };
}

function TakenUp({ session, at }: { session: Session; at: string }) {
  const { say } = session;
  return (
    <p class="modeler__notice modeler__notice--quiet">
      {say('save.takenUp', { time: timeOf(at, session) })}{' '}
      <button
        type="button"
        class="modeler__link"
        onClick={() => {
          session.update({ takenUp: null });
        }}
      >
        {say('save.understood')}
      </button>
    </p>
  );
}

function Told({ session }: { session: Session }) {
  const { told } = session.view;
  if (told.length === 0) return null;
  return (
    <div class="modeler__notice">
      {told.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <button
        type="button"
        class="modeler__link"
        onClick={() => {
          session.update({ told: [] });
        }}
      >
        {session.say('told.close')}
      </button>
    </div>
  );
}

function Found({ session }: { session: Session }) {
  const { say, view } = session;
  if (!view.found) return null;
  const { bpmn, at } = view.found;
  return (
    <p class="modeler__notice">
      {say('save.found', { time: timeOf(at, session) })}{' '}
      {session.editable ? (
        <button type="button" class="modeler__link" onClick={() => void session.replace(bpmn)}>
          {say('save.restore')}
        </button>
      ) : (
        <button
          type="button"
          class="modeler__link"
          onClick={() => {
            session.give(bpmn);
          }}
        >
          {say('save.keep')}
        </button>
      )}{' '}
      <button
        type="button"
        class="modeler__link"
        onClick={() => {
          session.dropCopy();
        }}
      >
        {say('save.drop')}
      </button>
    </p>
  );
}

function Conflict({ session }: { session: Session }) {
  const { say, view } = session;
  if (view.save.state === 'signed-out')
    return (
      <p class="modeler__notice">
        {say('save.signed-out')}{' '}
        <a class="govuk-link" href="/" target="_blank" rel="noopener">
          {say('save.signIn')}
        </a>
      </p>
    );
  if (view.save.state === 'refused')
    return <p class="modeler__notice">{say('save.refused', { reason: view.save.reason })}</p>;
  return view.meeting ? <Merge session={session} meeting={view.meeting} /> : null;
}
