import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { marks } from '../../../processes/compare';
import { Pair } from '../../comparison/pair';
import { serviceOf } from '../../modeler/canvas/services';
import type { Session } from '../../modeler/session';
import { Comparer, type Compared } from './compared';
import { wordsFor, type Word } from './words';

/** Milliseconds of quiet before it is compared anew. */
const untilCompared = 300;

type Say = (word: Word, params?: Record<string, string>) => string;

export function Comparing({ session }: { session: Session }) {
  const say = useMemo(() => wordsFor(session.data.language), [session]);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const pair = useRef<Pair | null>(null);
  useEffect(() => keepUp(session, { shown: setCompared, failed: setFailed }), [session]);
  if (failed !== null) return <p class="modeler__message">{say('failed', { reason: failed })}</p>;
  if (!compared) return <p class="modeler__message">{say('loading')}</p>;
  return (
    <div class="comparing" data-state="shown">
      <Told
        compared={compared}
        say={say}
        onChoose={(id) => {
          pair.current?.show(id);
        }}
      />
      <Drawn compared={compared} say={say} pair={pair} />
    </div>
  );
}

interface Heard {
  shown: (compared: Compared) => void;
  failed: (reason: string | null) => void;
}

/** Compares now and after every change; an answer that a later change has overtaken is dropped. */
function keepUp(session: Session, { shown, failed }: Heard): () => void {
  const comparer = new Comparer(session);
  let [latest, timer]: [number, ReturnType<typeof setTimeout> | undefined] = [0, undefined];
  const compare = () => {
    const mine = ++latest;
    comparer.compare().then(
      (compared) => {
        if (mine !== latest) return;
        failed(null);
        shown(compared);
      },
      (error: unknown) => {
        if (mine === latest) failed(error instanceof Error ? error.message : String(error));
      },
    );
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(compare, untilCompared);
  };
  const bus = serviceOf(session.editor.modeler, 'eventBus');
  bus.on('commandStack.changed', soon);
  bus.on('import.done', soon);
  compare();
  return () => {
    latest = -1;
    clearTimeout(timer);
    bus.off('commandStack.changed', soon);
    bus.off('import.done', soon);
  };
}

function Told({
  compared: { comparison },
  say,
  onChoose,
}: {
  compared: Compared;
  say: Say;
  onChoose: (id: string) => void;
}) {
  const { changes, effects } = comparison;
  return (
    <div class="comparing__told">
      <section aria-live="polite">
        <h3>{say('changes')}</h3>
        {changes.length === 0 ? <p>{say('same')}</p> : <p class="quiet">{say('hint')}</p>}
        <ul class="comparing__changes">
          {changes.map(({ kind, elementId, text }) => (
            <li key={`${elementId} ${text}`} class={`change change--${kind}`}>
              {elementId ? (
                <button
                  type="button"
                  class="change__jump"
                  onClick={() => {
                    onChoose(elementId);
                  }}
                >
                  {text}
                </button>
              ) : (
                text
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{say('effect')}</h3>
        <ul class="comparing__effects">
          {effects.map(({ figure, text }) => (
            <li key={figure}>{text}</li>
          ))}
        </ul>
        <ul class="legend">
          {marks.map((mark) => (
            <li key={mark} class={`legend--compare-${mark}`}>
              {say(mark)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Drawn({ compared, say, pair }: { compared: Compared; say: Say; pair: { current: Pair | null } }) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef(Promise.resolve());
  useEffect(
    () => () => {
      pair.current?.destroy();
      pair.current = null;
    },
    [pair],
  );
  useEffect(() => {
    const { before, after, comparison } = compared;
    const container = place.current;
    if (!container) return;
    // One after the other: a viewer draws one document at a time.
    drawing.current = drawing.current.then(async () => {
      if (pair.current) await pair.current.redraw(after, comparison.marks);
      else {
        const titles = [say('before'), say('after')] as const;
        pair.current = new Pair({ container, titles, label: say('diagram') });
        await pair.current.draw(before, after, comparison.marks);
      }
      container.dataset['state'] = 'drawn';
    });
  }, [compared, pair, say]);
  return <div class="comparing__pair" ref={place} />;
}
