import type { Frame, Moment } from './frame';
import type { DossierHead } from './dossier';

export interface HistoryRow {
  id: string;
  at: Moment;
  kind: string;
  elementId: string;
  elementName: string;
  actor: string | null;
  decision: string | null;
  duration: number | null;
  comment: string | null;
  version: number;
}

export interface HistoryView {
  frame: Frame;
  head: DossierHead;
  rows: HistoryRow[];
  /** For the script that colours the diagram. */
  diagram: { href: string; path: string } | null;
  legend: string[];
  asOf: Moment;
}
