import type { Request, RequestHandler, Response } from 'express';
import type { AppliedImport, ImportStartView } from '../../templates';
import { languageOf, officerOf } from '../accounts';
import { readListUpload, sentList } from '../catalogue/upload';
import { actions, perform } from '../actions';
import { Problem } from '../problems';
import { documentFor } from '../problems/document';
import { findAppliedImports, type ImportHeadJson } from '../queries';
import { formKeysFor, show, type Site } from './site';

export const importHref = (id: string): string => `/procedures/import/${id}`;

/** As the pages say it. */
export function appliedView({ applied }: ImportHeadJson): AppliedImport | null {
  return applied && { by: applied.by, at: applied.at, ...applied.deployment };
}

type Wrong = Pick<ImportStartView, 'errors' | 'fileError' | 'complete'>;
const nothingWrong: Wrong = { errors: [], fileError: null, complete: false };

async function showStart(site: Site, req: Request, res: Response, wrong: Wrong): Promise<void> {
  const heads = await findAppliedImports(site.deps, officerOf(req));
  const recent = heads.flatMap((head) => {
    const applied = appliedView(head);
    return applied
      ? [{ href: importHref(head.id), fileName: head.fileName, counts: head.counts, applied }]
      : [];
  });
  show(site, req, res, 'import', { keys: formKeysFor(req), recent, ...wrong });
}

/** Where a list is uploaded, and which were applied last. */
export const importPage =
  (site: Site): RequestHandler =>
  (req, res) =>
    showStart(site, req, res, nothingWrong);

/** What is wrong with the file is said at its field; what is wrong in the list, the next page shows. */
async function showWrong(site: Site, req: Request, res: Response, refused: Problem): Promise<void> {
  const { errors, detail } = documentFor(refused, languageOf(req), req.originalUrl);
  const fileError = errors[0]?.message ?? detail;
  const { complete } = (req.body ?? {}) as Record<string, unknown>;
  res.status(refused.status);
  await showStart(site, req, res, {
    errors: [{ field: 'file', message: fileError }],
    fileError,
    complete: complete === 'true',
  });
}

const isOfTheFile = (error: unknown): error is Problem =>
  error instanceof Problem && [400, 413, 422].includes(error.status);

const received = (req: Request, res: Response) =>
  new Promise<void>((resolve, reject) => {
    void readListUpload(req, res, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
  });

/** The dry run of an uploaded list; what it would change is a page of its own. */
export const planImport =
  (site: Site): RequestHandler =>
  async (req, res) => {
    try {
      await received(req, res);
      const { complete } = req.body as Record<string, unknown>;
      const call = { officer: officerOf(req), params: {}, input: { complete, file: sentList(req) } };
      const { id } = await perform(site.deps, actions.planImport, call);
      res.redirect(303, importHref(id));
    } catch (error) {
      if (!isOfTheFile(error)) throw error;
      await showWrong(site, req, res, error);
    }
  };
