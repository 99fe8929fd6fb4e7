import type { Lane } from './lanes';

/**
 * Where nodes lie and lines run. Along x, position 2c is column c and 2c + 1 the channel behind it; along y,
 * rows hold nodes, with spare rows for lines between them.
 */
export interface Grid {
  rows: GridRow[];
  places: Map<string, Place>;
}

export interface GridRow {
  lane: number;
  kind: 'node' | 'spare';
}

export interface Place {
  column: number;
  row: number;
}

/** Lines that one gap between rows can hold; more than any procedure of the catalogue needs. */
const spareRows = 5;

export function gridOf(lanes: Lane[], columns: Map<string, number>): Grid {
  const rows: GridRow[] = [];
  const places = new Map<string, Place>();
  for (const [lane, { nodes, rows: rowOf, rowCount }] of lanes.entries()) {
    const spare = Array.from({ length: spareRows }, () => ({ lane, kind: 'spare' }) as const);
    const first = rows.length;
    for (let row = 0; row < rowCount; row++) rows.push(...spare, { lane, kind: 'node' });
    rows.push(...spare);
    for (const { id } of nodes) {
      const row = first + (rowOf.get(id) ?? 0) * (spareRows + 1) + spareRows;
      places.set(id, { column: columns.get(id) ?? 0, row });
    }
  }
  return { rows, places };
}

export function placeOf(grid: Grid, id: string): Place {
  const place = grid.places.get(id);
  if (!place) throw new Error(`${id} has no place on the diagram`);
  return place;
}
