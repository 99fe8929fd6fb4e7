import type { Request, RequestHandler } from 'express';
import { builtWith, loadAssets } from '../../templates/assets';
import { csrfTokenOf, languageOf, officerOf } from '../accounts';
import { problem } from '../problems';
import { getDraftJson, type DraftJson } from '../queries';
import { getModelerChoices } from '../queries/modelerData';
import { param, show, wordsFor, type Site } from './site';

const officeRoles = ['reception', 'specialist', 'division-head', 'leader', 'clerk'] as const;

/** Who may do a step, by the name of the role. */
export const rolesFor = (req: Request): { id: string; name: string }[] =>
  officeRoles.map((id) => ({ id, name: wordsFor(req)(`role.${id}`) }));

const urlsFor = ({ id, code, baseVersion }: DraftJson, worker: string) => ({
  bpmn: `/api/drafts/${id}/bpmn`,
  base: `/api/procedures/${code}/versions/${String(baseVersion)}/bpmn`,
  check: `/api/drafts/${id}/check`,
  submit: `/api/drafts/${id}/submit`,
  presence: `/api/drafts/${id}/presence`,
  review: `/drafts/${id}`,
  procedure: `/procedures/${code}`,
  drafts: '/drafts',
  worker,
});

/** What the modeler loads when it is asked for: tool-<id>.js of the build, and its stylesheet where it has one. */
const builtTools = (): Record<string, { script: string; style: string | null }> => {
  const files = builtWith('tool-');
  const scripts = Object.entries(files).filter(([name]) => name.endsWith('.js'));
  return Object.fromEntries(
    scripts.map(([name, script]) => [
      name.slice(0, -3),
      { script, style: files[name.replace(/js$/, 'css')] ?? null },
    ]),
  );
};

/** The modeler with one redesign open in it. */
export const modelerPage = (site: Site): RequestHandler => {
  const assets = loadAssets();
  const tools = builtTools();
  return async (req, res) => {
    if (!site.deps.hasModeler) throw problem('not-found');
    const officer = officerOf(req);
    const language = languageOf(req);
    const draft = await getDraftJson(site.deps, officer, param(req, 'id'));
    const choices = await getModelerChoices(site.deps, officer, draft.id, language);
    const urls = urlsFor(draft, assets('check.js'));
    const [csrf, roles] = [csrfTokenOf(req), rolesFor(req)];
    const data = { language, csrf, officer: officer.username, draft, urls, roles, tools, ...choices };
    show(site, req, res, 'modeler', { name: draft.name, data, review: urls.review, document: urls.bpmn });
  };
};
