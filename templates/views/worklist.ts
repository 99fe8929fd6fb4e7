import type { Due, FormKeys, Frame, Moment, Paging } from './frame';

export interface WorklistRow {
  key: string;
  name: string;
  dossierCode: string;
  applicantName: string;
  procedureName: string;
  unit: string;
  due: Due | null;
  /** The dossier's new date, once it was put off. */
  newDueAt: Moment | null;
  assignee: { username: string; name: string; me: boolean } | null;
  /** Who passed it on, and what was decided. */
  from: { name: string; step: string } | null;
  waiting: boolean;
}

export interface WorklistView {
  frame: Frame;
  scope: string;
  tabs: { scope: string; href: string; current: boolean; count: number | null }[];
  chips: { key: string; href: string; on: boolean }[];
  q: string;
  due: string;
  rows: WorklistRow[];
  paging: Paging;
  asOf: Moment;
  /** The list alone, for the page that refreshes itself. */
  refresh: string;
  keys: FormKeys;
  empty: { text: string; claimable: string | null };
}

export interface StartView {
  frame: Frame;
  at: Moment;
  asOf: Moment;
  numbers: { key: string; href: string; count: number; state: 'plain' | 'soon' | 'overdue' }[];
  /** The first few to do, most urgent first. */
  first: WorklistRow[];
  /** What would fill the list, while it is empty. */
  emptyHint: string | null;
  actions: { key: string; href: string }[];
}
