import type { Request } from 'express';
import type { Notice, Translate } from '../../templates';

/** Words for the next page, by their keys: the language may be switched in between. */
export interface KeptNotice {
  kind: Notice['kind'];
  text: string;
  params?: Record<string, string | number>;
  link?: { href: string; text?: string; key?: string };
}

declare module 'express-session' {
  interface SessionData {
    notice: KeptNotice;
  }
}

/** Shown once, on the page that the redirect leads to. */
export function leaveNotice(req: Request, notice: KeptNotice): void {
  req.session.notice = notice;
}

export function takeNotice(req: Request, t: Translate): Notice | null {
  // The list that refreshes itself shows no notice and must not use one up.
  const kept =
    req.query['part'] === undefined ? (req.session as typeof req.session | undefined)?.notice : undefined;
  if (!kept) return null;
  delete req.session.notice;
  const { kind, text, params, link } = kept;
  return {
    kind,
    text: t(text, params),
    link: link ? { href: link.href, text: link.text ?? t(link.key ?? 'error.start') } : null,
  };
}
