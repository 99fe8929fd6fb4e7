import { columns, type Grid, type Place } from './useGrid';

/** What the keys of the table do beside moving about. */
export interface RowActs {
  editable: boolean;
  add(): void;
  remove(): void;
  move(direction: 'up' | 'down'): void;
  undo(): void;
  redo(): void;
}

const farAway = 10_000;
const page = 10;

/** By how many rows and cells a key moves. */
const moves: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-page, 0],
  PageDown: [page, 0],
  Home: [0, -farAway],
  End: [0, farAway],
  'Ctrl+Home': [-farAway, -farAway],
  'Ctrl+End': [farAway, farAway],
};

/** Cells in which typing begins an edit. */
const typedIn = ['what', 'basis', 'time'];

/** Keys as in every spreadsheet. Returns whether the key was one of them. */
export function onKey(event: KeyboardEvent, grid: Grid, acts: RowActs): boolean {
  if (!grid.at || event.isComposing) return false;
  return grid.editing ? whileEditing(event, grid, grid.at) : whileMoving(event, grid, grid.at, acts);
}

function whileMoving(event: KeyboardEvent, grid: Grid, at: Place, acts: RowActs): boolean {
  const name = nameOf(event);
  const move = moves[name];
  if (move) return went(grid, grid.beside(...move));
  if (!acts.editable) return false;
  const act = {
    Enter: () => edit(grid, at),
    F2: () => edit(grid, at),
    Insert: acts.add,
    'Ctrl+Delete': acts.remove,
    'Alt+ArrowUp': () => acts.move('up'),
    'Alt+ArrowDown': () => acts.move('down'),
    'Ctrl+z': acts.undo,
    'Ctrl+y': acts.redo,
  }[name];
  if (act) act();
  else if (name.length === 1 && name !== ' ' && typedIn.includes(at.column))
    grid.go(at, { editing: true, typed: name });
  else return false;
  return true;
}

function whileEditing(event: KeyboardEvent, grid: Grid, at: Place): boolean {
  const name = nameOf(event);
  const back = event.key === 'Tab' && event.shiftKey;
  if (name === 'Escape') grid.leave(false);
  else if (name === 'Enter' || (event.key === 'Tab' && !hasMore(event, back))) grid.leave(true);
  else return false;
  if (name === 'Escape') return went(grid, at);
  return went(grid, name === 'Enter' ? grid.beside(1, 0) : next(grid, back));
}

/** Tab goes on to the next row where a row ends. */
function next(grid: Grid, back: boolean): Place | null {
  const edge = back ? columns[0] : columns[columns.length - 1];
  if (grid.at?.column !== edge) return grid.beside(0, back ? -1 : 1);
  return back ? grid.beside(-1, farAway) : grid.beside(1, -farAway);
}

/** Whether the cell has another field in that direction. */
function hasMore(event: KeyboardEvent, back: boolean): boolean {
  const target = event.target as HTMLElement;
  const fields = [...(target.closest('[role=gridcell]')?.querySelectorAll('textarea, input, select') ?? [])];
  return fields[fields.indexOf(target) + (back ? -1 : 1)] !== undefined;
}

function edit(grid: Grid, at: Place): void {
  if (at.column !== 'no') grid.go(at, { editing: true });
}

function went(grid: Grid, place: Place | null): boolean {
  if (place) grid.go(place);
  return true;
}

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const parts = [
    ctrlKey || metaKey ? 'Ctrl' : '',
    altKey ? 'Alt' : '',
    key.length > 1 && shiftKey ? 'Shift' : '',
  ];
  return [...parts.filter(Boolean), key].join('+');
}
