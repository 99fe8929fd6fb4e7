import { useEffect } from 'preact/hooks';
import type { Session } from '../session';

/** Milliseconds between questions who else is here. */
const everyTenSeconds = 10_000;

/** What the officer must know before going on: others in the draft, an unsaved edit, a save that was not taken. */
export function Notices({ session }: { session: Session }) {
  const { view, say } = session;
  useEffect(() => watchOthers(session), [session]);
  return (
    <div class="modeler__notices" role="alert">
      {view.others.length > 0 ? (
        <p class="modeler__notice">{say('others.here', { names: view.others.join(', ') })}</p>
      ) : null}
      {view.submitError ? (
        <p class="modeler__notice">{say('submit.failed', { reason: view.submitError })}</p>
      ) : null}
      {view.takenUp ? <TakenUp session={session} at={view.takenUp} /> : null}
      <Told session={session} />
      <Found session={session} />
      <Conflict session={session} />
    </div>
  );
}

function watchOthers(session: Session): () => void {
  const ask = () => {
    void session.server.others().then((others) => {
      if (others.join() !== session.view.others.join()) session.update({ others });
    });
  };
  ask();
  const timer = setInterval(ask, everyTenSeconds);
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
      <button type="button" class="modeler__link" onClick={() => void session.replace(bpmn)}>
        {say('save.restore')}
      </button>{' '}
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
  if (view.save.state === 'refused')
    return <p class="modeler__notice">{say('save.refused', { reason: view.save.reason })}</p>;
  if (view.save.state !== 'changed') return null;
  const { by, at } = view.save;
  return (
    <p class="modeler__notice">
      {say('save.changed', { name: by, time: timeOf(at, session) })}{' '}
      <button type="button" class="modeler__link" onClick={() => void session.download()}>
        {say('save.keep')}
      </button>{' '}
      <button
        type="button"
        class="modeler__link"
        onClick={() => {
          session.dropCopy();
          location.reload();
        }}
      >
        {say('save.reload')}
      </button>
    </p>
  );
}

function timeOf(at: string, { data }: Session): string {
  const locale = data.language === 'vi' ? 'vi-VN' : 'en-GB';
  return new Date(at).toLocaleTimeString(locale, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
}
