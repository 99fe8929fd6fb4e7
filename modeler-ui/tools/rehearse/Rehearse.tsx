import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Session } from '../../modeler/session';
import { Refused, Rehearsals, type Choices, type Rehearsal } from './rehearsals';
import { Running } from './Running';
import { StartForm } from './StartForm';
import { wordsFor } from './words';

/** A rehearsal from its beginning to its removal; one that was left running is taken up again. */
export function Rehearse({ session }: { session: Session }) {
  const { language } = session.data;
  const say = useMemo(() => wordsFor(language), [language]);
  const server = useMemo(() => new Rehearsals(session.data, say('unreachable')), [session, say]);
  const [choices, setChoices] = useState<Choices | null>(null);
  const [running, setRunning] = useState<Rehearsal | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [gone, setGone] = useState(false);
  const fail = (error: unknown) => {
    setRefused(error instanceof Refused ? error : new Refused(String(error), 0));
  };

  const load = async () => {
    const found = await server.choices();
    if (found.running) setRunning(await server.look(found.running));
    setChoices(found);
  };
  useEffect(() => {
    load().catch(fail);
  }, [server]);

  if (running)
    return (
      <Running
        session={session}
        server={server}
        say={say}
        rehearsal={running}
        onChange={setRunning}
        onEnded={() => {
          setRunning(null);
          setGone(true);
        }}
      />
    );
  return (
    <div class="rehearse rehearse--start">
      {gone ? (
        <p class="notice notice--success" role="status">
          {say('gone')}
        </p>
      ) : null}
      <Refusal refused={refused} />
      {choices ? (
        <StartForm
          session={session}
          server={server}
          say={say}
          choices={choices}
          onStart={(rehearsal) => {
            setRefused(null);
            setGone(false);
            setRunning(rehearsal);
          }}
          onRefused={(error) => {
            fail(error);
            // Another window of the same officer's has one running: it is gone on with.
            if (error instanceof Refused && error.status === 409) load().catch(fail);
          }}
        />
      ) : (
        <p>{say('loading')}</p>
      )}
    </div>
  );
}

/** What stands in the way, in sentences; it has the focus so that it is read. */
export function Refusal({ refused }: { refused: Refused | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, [refused]);
  if (!refused) return null;
  return (
    <div class="notice notice--warning" role="alert" tabIndex={-1} ref={place}>
      <p>{refused.message}</p>
      {refused.reasons.length ? (
        <ul>
          {refused.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
