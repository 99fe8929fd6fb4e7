import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import {
  createRenderer,
  translatorFor,
  type Language,
  type Page,
  type Renderer,
  type Translate,
  type Views,
} from '../../templates';
import { csrfTokenOf, languageOf } from '../accounts';
import type { Deps } from '../deps';
import type { FormKeys } from '../../templates';
import { frameFor } from './frame';

/** What every page handler is given. */
export interface Site {
  deps: Deps;
  renderer: Renderer;
}

const sites = new WeakMap<Deps, Site>();

/** One set of compiled templates, however many routers ask. */
export function siteFor(deps: Deps): Site {
  const site = sites.get(deps) ?? { deps, renderer: createRenderer() };
  sites.set(deps, site);
  return site;
}

/** Answers with a page: its own data, and the frame around it. */
export function show<P extends Page>(
  { deps, renderer }: Site,
  req: Request,
  res: Response,
  page: P,
  data: Omit<Views[P], 'frame'>,
): void {
  const view = { ...data, frame: frameFor(deps, req) } as Views[P];
  res.type('html').send(renderer.render(page, view, languageOf(req)));
}

export const wordsFor = (req: Request): Translate => translatorFor(languageOf(req) satisfies Language);

/** Fresh for each rendering of a form, so that sending it twice does it once. */
export const formKeysFor = (req: Request): FormKeys => ({
  csrf: csrfTokenOf(req),
  idempotencyKey: randomUUID(),
});

/** A parameter of the address. */
export const param = (req: Request, name: string): string => String(req.params[name] ?? '');
