import './table.css';
import { useState } from 'preact/hooks';
import type { Session } from '../session';
import { carryOut, moveOf, removeRow } from './commands';
import { Heading } from './Heading';
import { onKey, type RowActs } from './keys';
import { rowsOf, type Row } from './outline';
import { publishedOf } from './published';
import { TableRow } from './TableRow';
import { Toolbar } from './Toolbar';
import { columns, useGrid, type Grid } from './useGrid';
import { tableWordsFor, type SayTable } from './words';

/** The process as it is published: one row a step, set in by branch, each cell changed where it stands. */
export function StepTable({ session }: { session: Session }) {
  const { editor, data, editable } = session;
  const words = tableWordsFor(data.language);
  const [told, tell] = useState('');
  const rows = rowsOf(editor.process);
  const published = publishedOf(editor.process, data, new Date());
  const grid = useGrid(rows.map(({ id }) => id));
  const row = rows.find(({ id }) => id === grid.at?.id);
  const acts = actsFor(session, grid, row, { words, tell });
  return (
    <div class="step-table">
      {editable && row ? (
        <Toolbar session={session} row={row} words={words} grid={grid} acts={acts} tell={tell} />
      ) : null}
      <Heading published={published} words={words} hours={session.view.verdict?.hours ?? null} />
      <p class="govuk-visually-hidden" role="status">
        {told}
      </p>
      <table
        ref={grid.place}
        class="table table--plain"
        role="treegrid"
        aria-label={words(editable ? 'caption' : 'captionReadOnly')}
        aria-readonly={editable ? undefined : 'true'}
        onKeyDown={(event) => {
          if (!onKey(event, grid, acts)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <thead>
          <tr role="row">
            {columns.map((column) => (
              <th key={column} scope="col" role="columnheader" class={`step-table__${column}`}>
                {words(column === 'basis' ? 'stepBasis' : column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((each, index) => (
            <TableRow
              key={each.id}
              row={each}
              shown={published.rows[index]}
              session={session}
              words={words}
              grid={grid}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Telling {
  words: SayTable;
  /** Says aloud what became of the table. */
  tell: (text: string) => void;
}

/** What is done with the row in which the officer is; afterwards they stand where they can go on. */
function actsFor(session: Session, grid: Grid, row: Row | undefined, { words, tell }: Telling): RowActs {
  const { editor } = session;
  const name = row ? ((row.task.get('name') as string | undefined) ?? '') : '';
  return {
    editable: session.editable && row !== undefined,
    add: () => document.getElementById('add-step')?.focus(),
    remove: () => {
      if (!row || !grid.at) return;
      const near = grid.beside(-1, 0);
      removeRow(editor, row.id);
      tell(words('removed', { name }));
      if (near) grid.go({ ...near, column: grid.at.column });
    },
    move: (direction) => {
      const swap = row && moveOf(editor, row.id, direction);
      if (swap) carryOut(editor, swap);
      tell(words(swap ? 'moved' : 'notMoved', { name }));
      if (grid.at) grid.go(grid.at);
    },
    undo: () => {
      editor.trigger('undo');
      if (grid.at) grid.go(grid.at);
    },
    redo: () => {
      editor.trigger('redo');
      if (grid.at) grid.go(grid.at);
    },
  };
}
