import { cellFor, plainOf, type LineEdit } from '../../../processes/decisions/editLines';
import type { ReadTable, TableColumn } from '../../../processes/decisions/readTable';
import type { Session } from '../../modeler/session';
import { choicesFor } from './choices';
import type { Say } from './words';

interface Props {
  session: Session;
  table: ReadTable;
  say: Say;
  onEdit: (edit: LineEdit) => void;
}

/** A decision table in words: what is known is chosen, numbers and words are written as they are. */
export function PlainTable({ session, table, say, onEdit }: Props) {
  const { inputs, outputs, lines } = table;
  const { editable } = session;
  const add = (line: number) => {
    onEdit({ is: 'add', line });
  };
  return (
    <div class="plain-table">
      <table class="table table--plain">
        <caption lang="vi">{table.name}</caption>
        <thead>
          <tr>
            <th scope="col">{say('line')}</th>
            {inputs.map(({ label, expression }) => (
              <th key={expression} scope="col">
                {say('when', { label: label || expression })}
              </th>
            ))}
            {outputs.map(({ label, expression }) => (
              <th key={expression} scope="col">
                {say('then', { label: label || expression })}
              </th>
            ))}
            {editable ? <td /> : null}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ when, then }, line) => (
            <tr key={line}>
              <th scope="row">{line + 1}</th>
              {(['when', 'then'] as const).map((side) =>
                (side === 'when' ? when : then).map((text, place) => {
                  const column = (side === 'when' ? inputs : outputs)[place];
                  return column ? (
                    <td key={`${side} ${String(place)}`}>
                      <Cell
                        {...{ session, column, text, say }}
                        name={`${column.label || column.expression} ${String(line + 1)}`}
                        isCondition={side === 'when'}
                        onChange={(written) => {
                          onEdit({ is: 'cell', line, side, place, text: written });
                        }}
                      />
                    </td>
                  ) : null;
                }),
              )}
              {editable ? (
                <td class="plain-table__acts">
                  <Act sign="+" name={say('addBefore', { line: line + 1 })} act={() => add(line)} />
                  <Act
                    sign="×"
                    name={say('removeLine', { line: line + 1 })}
                    act={() => {
                      onEdit({ is: 'remove', line });
                    }}
                  />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {editable ? (
        <button
          type="button"
          id="table-add"
          class="govuk-button govuk-button--secondary govuk-button--small"
          onClick={() => {
            add(lines.length);
          }}
        >
          {say('addLine')}
        </button>
      ) : null}
    </div>
  );
}

function Act({ sign, name, act }: { sign: string; name: string; act: () => void }) {
  return (
    <button type="button" class="modeler__tool" title={name} aria-label={name} onClick={act}>
      {sign}
    </button>
  );
}

interface CellProps {
  session: Session;
  column: TableColumn;
  text: string;
  name: string;
  say: Say;
  /** An empty condition fits everything. */
  isCondition: boolean;
  onChange: (text: string) => void;
}

function Cell({ session, column, text, name, say, isCondition, onChange }: CellProps) {
  const value = plainOf(text);
  // What only an expert could have written is changed where it was written.
  if (value === undefined || !session.editable) return <code>{text}</code>;
  const choices = choicesFor(column, session);
  const write = (written: string) => {
    onChange(cellFor(written.trim() === '' ? null : written.trim().normalize('NFC'), column.type));
  };
  if (!choices)
    return (
      <input
        class="govuk-input"
        aria-label={name}
        type={column.type === 'number' ? 'number' : 'text'}
        step="any"
        value={value ?? ''}
        onChange={(event) => {
          write(event.currentTarget.value);
        }}
      />
    );
  const known = value === null || choices.some(({ id }) => id === value);
  return (
    <select
      class="govuk-select"
      aria-label={name}
      value={value ?? ''}
      onChange={(event) => {
        write(event.currentTarget.value);
      }}
    >
      <option value="">{isCondition ? say('any') : '–'}</option>
      {known ? null : <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}
