import type { Session } from '../session';
import { editors } from './editors';
import type { Row } from './outline';
import type { PublishedRow } from './published';
import { columns, type Column, type Grid } from './useGrid';
import type { SayTable } from './words';

interface Props {
  row: Row;
  /** What is read in it. */
  shown: PublishedRow | undefined;
  session: Session;
  words: SayTable;
  grid: Grid;
}

/** One step: a row that can be walked through, and edited in its place. */
export function TableRow(props: Props) {
  const { row, shown } = props;
  if (!shown) return null;
  return (
    <tr
      role="row"
      aria-level={row.level + 1}
      data-step={row.id}
      class={row.level > 0 ? 'step-table__aside' : ''}
    >
      {columns.map((column) => (
        <Cell key={column} {...props} shown={shown} column={column} />
      ))}
    </tr>
  );
}

function Cell({ row, shown, session, words, grid, column }: Props & { shown: PublishedRow; column: Column }) {
  const here = grid.at?.id === row.id && grid.at.column === column;
  const editing = here && grid.editing && column !== 'no';
  const shared = {
    class: `step-table__${column}${editing ? ' is-editing' : ''}`,
    tabIndex: here ? 0 : -1,
    'aria-selected': here,
    ...(column === 'what' ? { 'data-level': Math.min(row.level, 4) } : {}),
    onClick: () => {
      if (!editing) grid.go({ id: row.id, column }, { editing: session.editable && column !== 'no' });
    },
    // However the officer came here: by mouse, by a screen reader, by a key.
    onFocusIn: () => {
      if (!here) grid.go({ id: row.id, column }, { focus: false });
    },
    onFocusOut: (event: FocusEvent) => {
      if (!editing || isInside(event)) return;
      grid.leave(true);
    },
  };
  if (column === 'no')
    return (
      <th scope="row" role="rowheader" {...shared}>
        {row.no}
      </th>
    );
  const Editor = editors[column];
  return (
    <td role="gridcell" aria-readonly={session.editable ? undefined : 'true'} {...shared}>
      {editing ? (
        <Editor row={row} session={session} words={words} typed={grid.typed} commit={grid.commit} />
      ) : (
        <Content shown={shown} column={column} />
      )}
    </td>
  );
}

function isInside({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget);
}

function Content({ shown, column }: { shown: PublishedRow; column: Exclude<Column, 'no'> }) {
  if (column === 'what')
    return (
      <>
        {shown.opens ? <span class="step-table__opens">{shown.opens} </span> : null}
        <span lang="vi">{shown.what}</span>
      </>
    );
  if (column === 'papers') return <span lang="vi">{shown.papers.join('; ')}</span>;
  if (column !== 'then') return <span lang={column === 'time' ? undefined : 'vi'}>{shown[column]}</span>;
  return (
    <>
      {shown.then.map((sentence) => (
        <span key={sentence} lang="vi" class="table__sub">
          {sentence}
        </span>
      ))}
    </>
  );
}
