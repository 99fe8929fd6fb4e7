import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Session } from './session';
import { Bar } from './bar/Bar';
import { ToolButtons } from './bar/ToolButtons';
import { ToolPlace } from './bar/ToolPlace';
import { tools } from './bar/tools';
import { Notices } from './bar/Notices';
import { Blocks } from './blocks/Blocks';
import { Findings } from './check/Findings';
import { Panel } from './panel/Panel';
import { StepTable } from './table/StepTable';

/** The page of one draft: bar, blocks, canvas or table, panel, findings. */
export function App({ session }: { session: Session }) {
  const [, redraw] = useState(0);
  const [table, setTable] = useState(false);
  useEffect(
    () =>
      session.listen(() => {
        redraw((times) => times + 1);
      }),
    [session],
  );
  const { data, say, editor, view } = session;
  const inItsPlace = tools.find(({ id }) => id === view.tool?.id)?.shape === 'canvas';
  // At once: what is pressed next may ask for the size of the drawing.
  useLayoutEffect(() => {
    session.canvas.hidden = table || inItsPlace;
  }, [session, table, inItsPlace]);
  return (
    <>
      <Bar session={session} table={table} onTable={setTable} />
      <Notices session={session} />
      <div class="modeler__work">
        {table || inItsPlace || !session.editable ? null : <Blocks session={session} />}
        <div
          class="modeler__canvas"
          ref={(place) => {
            if (place && session.canvas.parentElement !== place) place.append(session.canvas);
          }}
        >
          {view.open ? null : <p class="modeler__message">{say('load.opening')}</p>}
          {table && !inItsPlace ? <StepTable session={session} /> : null}
          <ToolPlace session={session} shapes={['canvas']} />
        </div>
        {table || inItsPlace ? null : (
          <aside class="modeler__side">
            <ToolPlace session={session} shapes={['side']} />
            <Panel
              selected={view.selected}
              editor={editor}
              data={data}
              say={say}
              editable={session.editable}
              slowest={view.verdict}
              adding={session.adding}
              know={(form) => {
                session.know(form);
              }}
            >
              <StepTools session={session} />
            </Panel>
          </aside>
        )}
      </div>
      <Findings session={session} />
    </>
  );
}

/** What else can be done with the chosen step. */
function StepTools({ session }: { session: Session }) {
  const about = session.view.selected[0]?.id ?? null;
  return (
    <div class="panel__tools">
      <ToolButtons session={session} where="step" about={about} />
    </div>
  );
}
