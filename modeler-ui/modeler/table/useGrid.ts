import { useEffect, useRef, useState } from 'preact/hooks';

export const columns = ['no', 'who', 'what', 'time', 'papers', 'basis', 'then'] as const;
export type Column = (typeof columns)[number];

export interface Place {
  id: string;
  column: Column;
}

/** Where the officer is in the table, and whether the cell is being edited: as in every grid. */
export interface Grid {
  at: Place | null;
  editing: boolean;
  /** What was typed to begin with; takes the place of what stood there. */
  typed: string | null;
  go(place: Place, options?: { editing?: boolean; typed?: string; focus?: boolean }): void;
  /** Where so many rows and columns away is; stays within the table. */
  beside(rows: number, steps: number): Place | null;
  place: { current: HTMLTableElement | null };
  /** Writes what is in the cell's editor; set by the editor while it is open. */
  commit: { current: () => void };
  leave(keep: boolean): void;
}

export function useGrid(ids: string[]): Grid {
  const [state, setState] = useState<{ at: Place | null; editing: boolean; typed: string | null }>({
    at: null,
    editing: false,
    typed: null,
  });
  const place = useRef<HTMLTableElement>(null);
  const commit = useRef<() => void>(() => undefined);
  const wantsFocus = useRef(false);
  const at = state.at && ids.includes(state.at.id) ? state.at : firstOf(ids);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    focusIn(place.current, state.editing);
  });
  const go: Grid['go'] = (next, { editing = false, typed, focus = true } = {}) => {
    wantsFocus.current = focus;
    setState({ at: next, editing, typed: typed ?? null });
  };
  return {
    ...{ at, editing: state.editing, typed: state.typed, place, commit, go },
    beside: (rows, steps) => at && besideOf(ids, at, rows, steps),
    leave: (keep) => {
      if (keep) commit.current();
      commit.current = () => undefined;
      setState((now) => ({ ...now, editing: false, typed: null }));
    },
  };
}

const firstOf = ([id]: string[]): Place | null => (id === undefined ? null : { id, column: 'no' });

function besideOf(ids: string[], { id, column }: Place, rows: number, steps: number): Place {
  const row = between(ids.indexOf(id) + rows, ids.length);
  const cell = between(columns.indexOf(column) + steps, columns.length);
  return { id: ids[row] ?? id, column: columns[cell] ?? column };
}

const between = (index: number, length: number) => Math.max(0, Math.min(length - 1, index));

/** The chosen cell, or the first field of its editor with all of its text chosen. */
function focusIn(table: HTMLTableElement | null, editing: boolean): void {
  const cell = table?.querySelector<HTMLElement>('[aria-selected="true"]');
  const field = editing ? cell?.querySelector<HTMLElement>('textarea, input, select') : null;
  (field ?? cell)?.focus();
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
