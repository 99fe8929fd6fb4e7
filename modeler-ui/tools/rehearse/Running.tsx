import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../../modeler/session';
import { Clock } from './Clock';
import { Drawing } from './drawing';
import { OpenSteps } from './OpenSteps';
import { Refused, type Rehearsal, type Rehearsals } from './rehearsals';
import { Refusal } from './Rehearse';
import { Summary } from './Summary';
import { Way } from './Way';
import type { Say } from './words';

interface Props {
  session: Session;
  server: Rehearsals;
  say: Say;
  rehearsal: Rehearsal;
  onChange: (rehearsal: Rehearsal) => void;
  onEnded: () => void;
}

/** Milliseconds after which it is looked again while the engine is on its way. */
const untilLooked = 1_000;

/** A rehearsal under way: what is to be done and by whom, its clock, the way on the drawing and as a list. */
export function Running({ session, server, say, rehearsal, onChange, onEnded }: Props) {
  const { language, roles } = session.data;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const drawing = useDrawing(server, rehearsal);

  const look = async () => {
    try {
      onChange(await server.look(rehearsal.id));
    } catch (error) {
      if (error instanceof Refused && error.status === 404) onEnded();
      else setRefused(asRefused(error));
    }
  };
  const act = async (doIt: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setRefused(null);
    try {
      await doIt();
    } catch (error) {
      setRefused(asRefused(error));
      // It may have moved on all the same.
      await look();
    }
    setBusy(false);
  };
  useLooking(isOnItsWay(rehearsal), look, rehearsal);

  const end = () =>
    act(async () => {
      await server.end(rehearsal.id);
      onEnded();
    });
  return (
    <div class="rehearse" data-state={rehearsal.state} aria-busy={busy}>
      <div class="rehearse__work">
        <Clock
          say={say}
          language={language}
          rehearsal={rehearsal}
          onMove={(to) => {
            void act(async () => {
              onChange(await server.move(rehearsal, to));
            });
          }}
        />
        <Refusal refused={refused} />
        <Stuck say={say} incidents={rehearsal.incidents} />
        {rehearsal.state === 'ended' ? <Summary say={say} language={language} rehearsal={rehearsal} /> : null}
        {isOnItsWay(rehearsal) ? <p role="status">{say('waiting')}</p> : null}
        <OpenSteps
          say={say}
          roles={roles}
          server={server}
          rehearsal={rehearsal}
          onDone={look}
          onGone={(error) => {
            setRefused(asRefused(error));
            void look();
          }}
        />
        <p class="rehearse__end">
          <button
            type="button"
            class="govuk-button govuk-button--warning govuk-button--small"
            id="rehearse-end"
            title={say('intro')}
            onClick={() => void end()}
          >
            {say('end')}
          </button>
          <span role="status">{busy ? say('sending') : ''}</span>
        </p>
      </div>
      <div class="rehearse__seen">
        <div class="rehearse__drawing" ref={drawing} role="img" aria-label={say('diagram')} />
        <Way say={say} language={language} roles={roles} rehearsal={rehearsal} />
      </div>
    </div>
  );
}

const asRefused = (error: unknown): Refused =>
  error instanceof Refused ? error : new Refused(String(error), 0);

const isOnItsWay = ({ state, steps, incidents }: Rehearsal): boolean =>
  state !== 'ended' &&
  incidents.length === 0 &&
  !steps.some(({ endedAt, kind }) => endedAt === null && kind !== 'standing');

function Stuck({ say, incidents }: { say: Say; incidents: Rehearsal['incidents'] }) {
  if (incidents.length === 0) return null;
  return (
    <div class="notice notice--warning" role="alert" id="rehearse-stuck">
      <p>
        <strong>{say('stuck')}</strong>
      </p>
      {incidents.map(({ elementId, text }) => (
        <p key={elementId}>{text}</p>
      ))}
      <p>{say('stuckHint')}</p>
    </div>
  );
}

function useLooking(wanted: boolean, look: () => Promise<void>, rehearsal: Rehearsal): void {
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(() => void look(), untilLooked);
    return () => {
      clearTimeout(timer);
    };
  }, [wanted, rehearsal]);
}

/** Draws once, and colours with each change. */
function useDrawing(server: Rehearsals, rehearsal: Rehearsal) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Drawing | null>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const drawing = new Drawing(place.current);
    let gone = false;
    server
      .bpmn(rehearsal.id)
      .then((bpmn) => drawing.open(bpmn))
      .then(() => {
        if (!gone) setDrawn(drawing);
      })
      // The list tells the way too.
      .catch(() => undefined);
    return () => {
      gone = true;
      drawing.close();
    };
  }, [server, rehearsal.id]);
  useEffect(() => {
    const standsAt = rehearsal.steps.find(({ endedAt, kind }) => endedAt === null && kind !== 'standing');
    drawn?.show(rehearsal.path, standsAt?.elementId ?? rehearsal.incidents[0]?.elementId ?? null);
  }, [drawn, rehearsal]);
  return place;
}
