import { useEffect, useState } from 'preact/hooks';
import type { Session } from './session';
import { Bar } from './bar/Bar';
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
  useEffect(() => {
    session.canvas.hidden = table;
  }, [session, table]);
  const { data, say, editor, view } = session;
  return (
    <>
      <Bar session={session} table={table} onTable={setTable} />
      <Notices session={session} />
      <div class="modeler__work">
        {table || !session.editable ? null : <Blocks session={session} />}
        <div
          class="modeler__canvas"
          ref={(place) => {
            if (place && session.canvas.parentElement !== place) place.append(session.canvas);
          }}
        >
          {table ? <StepTable session={session} /> : null}
        </div>
        {table ? null : (
          <aside class="modeler__side">
            <Panel
              selected={view.selected}
              editor={editor}
              data={data}
              say={say}
              editable={session.editable}
            />
          </aside>
        )}
      </div>
      <Findings session={session} />
    </>
  );
}
