import type { Moment } from '../formats/dates';
import type { Language } from '../language';

/** What surrounds every page: who I am, where I may go, what was just done. */
export interface Frame {
  /** Path and query of this page: where the language switch comes back to. */
  path: string;
  /** Name of the office in the top bar. */
  office: string;
  officer: { name: string; username: string; roles: { role: string; agency: string | null }[] } | null;
  nav: { key: string; href: string; current: boolean }[];
  csrf: string;
  /** Text in the search field. */
  q: string;
  notice: Notice | null;
}

/** Shown once, after a redirect; in the reader's language. */
export interface Notice {
  kind: 'success' | 'warning';
  text: string;
  link: { href: string; text: string } | null;
}

/** One line of the error summary; `field` is the id of the control it links to. */
export interface FieldError {
  field: string;
  message: string;
}

/** Every form carries these: against forgery, and so that sending it twice does it once. */
export interface FormKeys {
  csrf: string;
  idempotencyKey: string;
}

export interface Option {
  value: string;
  label: string;
  selected: boolean;
}

export interface Paging {
  page: number;
  pages: number;
  total: number;
  from: number;
  to: number;
  previous: string | null;
  next: string | null;
}

/** How much of a limit is left. `state` has a colour, a shape and a word of its own. */
export interface Due {
  at: Moment;
  state: 'on-time' | 'soon' | 'overdue';
  /** Working hours; below nought when overdue. */
  hoursLeft: number;
  /** 0 to 10: filled parts of the little bar. */
  tenths: number;
}

export type { Language, Moment };
