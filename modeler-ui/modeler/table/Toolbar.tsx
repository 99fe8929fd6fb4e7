import type { Session } from '../session';
import { offered } from '../step/newStep';
import { addAfter, moveOf } from './commands';
import type { RowActs } from './keys';
import type { Row } from './outline';
import type { Grid } from './useGrid';
import type { SayTable, TableWord } from './words';

interface Props {
  session: Session;
  /** The row in which the officer is. */
  row: Row;
  words: SayTable;
  grid: Grid;
  acts: RowActs;
  tell: (text: string) => void;
}

/** What can be done with the row: a step more, a step less, up, down. The keys do the same. */
export function Toolbar({ session, row, words, grid, acts, tell }: Props) {
  const { no, id } = row;
  const button = (word: TableWord, sign: string, act: () => void, enabled = true) => (
    <button
      type="button"
      class="modeler__tool"
      aria-label={words(word, { no })}
      title={words(word, { no })}
      disabled={!enabled}
      onClick={act}
    >
      {sign}
    </button>
  );
  const move = (direction: 'up' | 'down') => () => {
    acts.move(direction);
  };
  return (
    <div class="step-table__tools no-print" role="group" aria-label={words('tools')}>
      <AddStep session={session} row={row} words={words} grid={grid} tell={tell} />
      {button('remove', '✕', acts.remove)}
      {button('up', '↑', move('up'), moveOf(session.editor, id, 'up') !== undefined)}
      {button('down', '↓', move('down'), moveOf(session.editor, id, 'down') !== undefined)}
      <button
        type="button"
        class="govuk-button govuk-button--secondary govuk-button--small"
        onClick={() => {
          print();
        }}
      >
        {words('print')}
      </button>
      <span class="quiet small">{words('keys')}</span>
    </div>
  );
}

/** The kinds of steps that there are; the chosen one is added at once, and its name can be written. */
function AddStep({ session, row, words, grid, tell }: Omit<Props, 'acts'>) {
  const { data, editor, adding } = session;
  const add = (list: HTMLSelectElement) => {
    const block = data.blocks.find(({ id }) => id === list.value);
    const added = block && addAfter(editor, adding, row.id, block);
    list.value = '';
    if (!added) return;
    tell(words('added', { name: block.name[data.language] }));
    grid.go({ id: added, column: 'what' }, { editing: true });
  };
  return (
    <>
      <select id="add-step" class="govuk-select" aria-label={words('addKind', { no: row.no })}>
        <option value="">{words('choose')}</option>
        {offered(data.blocks).map(({ id, name }) => (
          <option key={id} value={id}>
            {name[data.language]}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="govuk-button govuk-button--secondary govuk-button--small"
        onClick={() => {
          const list = document.getElementById('add-step');
          if (list instanceof HTMLSelectElement) add(list);
        }}
      >
        {words('add', { no: row.no })}
      </button>
    </>
  );
}
