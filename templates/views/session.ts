import type { FieldError, Frame } from './frame';

export interface SignInView {
  frame: Frame;
  username: string;
  errors: FieldError[];
  next: string;
  /** Demo accounts by agency; empty outside demo mode. */
  accounts: {
    agency: string;
    officers: { username: string; name: string; roles: string[]; href: string; chosen: boolean }[];
  }[];
  /** What was being sent when the session expired: carried by the sign-in form to the page it came from. */
  kept: { target: string; fields: string } | null;
}

export interface ErrorView {
  frame: Frame;
  status: number;
  code: string;
  title: string;
  detail: string;
  instance: string | null;
  errors: FieldError[];
  /** Nothing typed is lost: it is shown, and the same form can be sent again. */
  typed: { label: string; value: string }[];
  again: { action: string; fields: { name: string; value: string }[] } | null;
  links: { href: string; text: string }[];
}
