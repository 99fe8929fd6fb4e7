import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../session';
import { loadTool, tools, type Shape } from './tools';

/** The tool of that shape that is open, if one is. */
export function ToolPlace({ session, shapes }: { session: Session; shapes: Shape[] }) {
  const { tool } = session.view;
  const shape = tools.find(({ id }) => id === tool?.id)?.shape;
  if (!tool || !shape || !shapes.includes(shape)) return null;
  return <Open key={`${tool.id} ${tool.about ?? ''}`} session={session} {...tool} shape={shape} />;
}

function Open({
  session,
  id,
  about,
  shape,
}: {
  session: Session;
  id: string;
  about: string | null;
  shape: Shape;
}) {
  const { data, say } = session;
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    session.update({ tool: null });
    (document.getElementById(`tool-${id}`) ?? document.getElementById('more-tools'))?.focus();
  };
  useEffect(() => openIn(place.current, { session, id, about, close }), [session, id, about]);
  const title = tools.find((tool) => tool.id === id)?.words[data.language] ?? '';
  const inside = (
    <>
      <div class="tool__head">
        <h2>{title}</h2>
        <button type="button" class="modeler__tool" aria-label={say('tool.close')} onClick={close}>
          ×
        </button>
      </div>
      <div class="tool__place" ref={place} aria-busy="true">
        {say('tool.loading')}
      </div>
    </>
  );
  if (shape === 'dialog')
    return (
      <dialog class="tool tool--dialog" aria-label={title} ref={showModal} onClose={close}>
        {inside}
      </dialog>
    );
  return (
    <section
      class={`tool tool--${shape}`}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      {inside}
    </section>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}

interface Opening {
  session: Session;
  id: string;
  about: string | null;
  close: () => void;
}

/** Loads the tool and lets it draw; says so where it cannot be loaded. Returns how to take it away again. */
function openIn(place: HTMLElement | null, { session, id, about, close }: Opening): () => void {
  const files = session.data.tools[id];
  let [gone, takeAway]: [boolean, (() => void) | undefined] = [false, undefined];
  if (place && files)
    loadTool(files)
      .then((open) => {
        if (gone) return;
        place.textContent = '';
        place.removeAttribute('aria-busy');
        takeAway = open(place, { session, elementId: about, close });
      })
      .catch(() => {
        place.textContent = session.say('tool.failed');
      });
  return () => {
    gone = true;
    takeAway?.();
  };
}
