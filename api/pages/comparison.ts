import type { Request, RequestHandler } from 'express';
import type { ComparedSide, ComparisonPart } from '../../templates';
import { languageOf, officerOf } from '../accounts';
import { problem } from '../problems';
import { findVersions, getComparison, getProcedure, type ComparisonJson } from '../queries';
import { param, show, wordsFor, type Site } from './site';

/** A comparison as pages tell it: in sentences, and with what the script needs to draw it. */
export async function comparisonPart(
  { deps }: Site,
  req: Request,
  asked: { code: string; before: string; after: string },
): Promise<ComparisonPart> {
  const compared = await getComparison(deps, officerOf(req), asked, languageOf(req));
  const { changes, effects, marks, before, after } = compared;
  return {
    ...{ changes, effects },
    before: sideFor(req, asked.code, before),
    after: sideFor(req, asked.code, after),
    // Nothing draws it where the scripts of the modeler are not built.
    data: deps.hasModeler ? { marks } : null,
  };
}

function sideFor(req: Request, code: string, { version, draft }: ComparisonJson['before']): ComparedSide {
  const say = wordsFor(req);
  return version === null
    ? { name: say('draft.after'), href: `/api/drafts/${String(draft)}/bpmn` }
    : {
        name: say('procedure.version', { version }),
        href: `/api/procedures/${code}/versions/${String(version)}/bpmn`,
      };
}

/** Any two versions of a procedure's process beside each other, or a version and a redesign. */
export const comparisonPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const [code, before, after] = [param(req, 'code'), param(req, 'a'), param(req, 'b')];
    const [procedure, versions, comparison] = await Promise.all([
      getProcedure(site.deps, officerOf(req), code),
      findVersions(site.deps, officerOf(req), code),
      comparisonPart(site, req, { code, before, after }),
    ]);
    const script = comparison.data !== null;
    show(site, req, res, 'compare', {
      procedure: { code, name: procedure.name },
      choices: choicesFor(versions, before, after),
      comparison,
      script: script ? 'comparison.js' : false,
      sheet: script ? 'comparison.css' : false,
    });
  };

/** Versions to choose two of, newest first. */
export const choicesFor = (versions: { version: number }[], before: string, after: string) => {
  const options = (chosen: string) =>
    versions.map(({ version }) => ({
      value: String(version),
      label: String(version),
      selected: String(version) === chosen,
    }));
  return { before: options(before), after: options(after) };
};

/** The two that were chosen have an address of their own. */
export const chooseCompared: RequestHandler = (req, res) => {
  const chosen = ['a', 'b'].map((name) => req.query[name]);
  const [before, after] = chosen.map((side) => (typeof side === 'string' ? encodeURIComponent(side) : ''));
  if (!before || !after) throw problem('not-found');
  res.redirect(303, `/procedures/${encodeURIComponent(param(req, 'code'))}/compare/${before}/${after}`);
};
