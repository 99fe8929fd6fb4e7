import { withPapers, type Published, type PublishedRow } from '../../modeler/table/published';
import type { TableWord } from '../../modeler/table/words';

/** A column of the table in a file: its heading, its share of the width, and what stands in it. */
export interface FileColumn {
  word: TableWord;
  /** Of a hundred. */
  share: number;
  text(row: PublishedRow): string[];
}

export const fileColumns: FileColumn[] = [
  { word: 'no', share: 6, text: ({ no }) => [no] },
  { word: 'who', share: 17, text: ({ who }) => [who] },
  { word: 'what', share: 22, text: ({ what }) => [what] },
  { word: 'time', share: 10, text: ({ time }) => [time] },
  { word: 'papers', share: 15, text: ({ papers }) => papers },
  { word: 'stepBasis', share: 12, text: ({ basis }) => [basis] },
  { word: 'then', share: 18, text: ({ then }) => then },
];

/** "Mã thủ tục: 2.000205", one a line above the table. */
export const factLines = (published: Published): string[] =>
  withPapers(published).map(({ label, value }) => `${label}: ${value}`);
