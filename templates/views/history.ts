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
  /** Why a step was done by the system: the basis on which its time ran out; empty where none is stated. */
  timedOut: string | null;
  /** What an apology puts off, and to which day. */
  missedAt: Moment | null;
  newDate: string | null;
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
