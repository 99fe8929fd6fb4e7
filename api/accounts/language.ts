import type { Request, Response } from 'express';
import type { Language } from '../problems/catalogue';

const cookie = 'language';
const year = 365 * 24 * 3600 * 1000;

/**
 * Pages are Vietnamese until the switch is used, whatever the browser prefers; the API also follows
 * Accept-Language.
 */
export function languageOf(req: Request): Language {
  const chosen = /(?:^|;\s*)language=(vi|en)(?:;|$)/.exec(req.headers.cookie ?? '')?.[1];
  if (chosen === 'vi' || chosen === 'en') return chosen;
  const isApi = req.originalUrl.startsWith('/api/');
  return isApi && req.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
}

/** Keeps the choice for a year. */
export function setLanguage(res: Response, language: Language): void {
  res.cookie(cookie, language, { maxAge: year, httpOnly: true, sameSite: 'lax', path: '/' });
}
