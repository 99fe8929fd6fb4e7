import { setTimeout as pause } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { patterns } from '../../processes';
import type { NewProcedureField, NewProcedureView } from '../../templates';
import { languageOf, officerOf } from '../accounts';
import { actions, perform } from '../actions';
import type { Deps } from '../deps';
import { getInForce } from '../drafts/target';
import { abilityFor, mustBeAllowed } from '../policy';
import { Problem } from '../problems';
import { documentFor } from '../problems/document';
import { findFields } from '../queries';
import { leaveNotice } from './notices';
import { formKeysFor, show, wordsFor, type Site } from './site';
import { keyOf, type Body } from './taskForms';

const names: NewProcedureField[] = [
  ...(['code', 'name', 'level', 'field', 'agency', 'limitAmount', 'limitUnit'] as const),
  ...(['papers', 'fee', 'result', 'legalBasis', 'source', 'pattern'] as const),
];
const levels = ['province', 'district', 'commune'] as const;
const units = ['working-days', 'calendar-days', 'working-hours', 'same-day'] as const;

/** A form for what the catalogue does not have. The pattern by case is left out: its cases are no field of the form. */
const offered = patterns.filter(({ name }) => name !== 'by-case');

type Texts = Record<NewProcedureField, string>;
type Wrong = Pick<NewProcedureView, 'errors' | 'wrong'>;

const textsIn = (body: Body): Texts =>
  Object.fromEntries(names.map((name) => [name, typeof body[name] === 'string' ? body[name] : ''])) as Texts;

const nothingWrong = (): Wrong => ({ errors: [], wrong: textsIn({}) });

function showForm(site: Site, req: Request, res: Response, typed: Texts, wrong: Wrong): void {
  const t = wordsFor(req);
  const language = languageOf(req);
  show(site, req, res, 'procedure-new', {
    ...{ keys: formKeysFor(req), typed, ...wrong },
    levels: levels.map((value) => ({ value, label: t(`level.${value}`), selected: typed.level === value })),
    units: units.map((value) => ({
      ...{ value, label: t(`newProcedure.unit.${value}`) },
      selected: (typed.limitUnit || 'working-days') === value,
    })),
    patterns: offered.map(({ name, title, description }) => ({
      ...{ value: name, label: title[language], description: description[language] },
      selected: typed.pattern === name,
    })),
    fields: findFields(site.deps, null).sort((a, b) => a.localeCompare(b, 'vi')),
  });
}

export const newProcedurePage =
  (site: Site): RequestHandler =>
  (req, res) => {
    mustBeAllowed(abilityFor(officerOf(req)), 'import', 'Procedure');
    showForm(site, req, res, textsIn({}), nothingWrong());
  };

/** Each message at its control, with the control's name in the summary. */
function wrongFor(req: Request, refused: Problem): Wrong {
  const t = wordsFor(req);
  const { errors, detail } = documentFor(refused, languageOf(req), req.originalUrl);
  const wrong = textsIn(Object.fromEntries(errors.map(({ field, message }) => [field, message])));
  const named = errors.map(({ field, message }) => ({
    field,
    message: `${t(`newProcedure.${field}`)}: ${message}`,
  }));
  return { wrong, errors: named.length > 0 ? named : [{ field: '', message: detail }] };
}

/** The procedure is added, and its redesign opened as soon as the engine has what it begins with. */
export const addProcedure =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const body = req.body as Body;
    const typed = textsIn(body);
    const officer = officerOf(req);
    const idempotencyKey = keyOf(body);
    try {
      const call = { officer, params: {}, input: typed, idempotencyKey };
      const { code } = await perform(site.deps, actions.addProcedure, call);
      const isInForce = await inForceSoon(site.deps, code);
      const text = isInForce ? 'newProcedure.done' : 'newProcedure.waiting';
      leaveNotice(req, { kind: 'success', text, params: { code } });
      if (!isInForce) res.redirect(303, `/procedures/${code}`);
      else {
        const key = idempotencyKey && `${idempotencyKey}:draft`;
        const draft = { officer, params: { code }, input: {}, idempotencyKey: key };
        const { id } = await perform(site.deps, actions.createDraft, draft);
        res.redirect(303, `/modeler/${id}`);
      }
    } catch (error) {
      if (!(error instanceof Problem) || ![400, 409, 422].includes(error.status)) throw error;
      res.status(error.status);
      showForm(site, req, res, typed, wrongFor(req, error));
    }
  };

const [everyMs, attempts] = [500, 24];

/** Deployments are taken up every two seconds, and come back as records; longer than this nobody waits at a form. */
async function inForceSoon(deps: Deps, code: string): Promise<boolean> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      await getInForce(deps, code);
      return true;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'procedure-not-deployed') throw error;
      await pause(everyMs);
    }
  }
  return false;
}
