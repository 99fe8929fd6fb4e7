import type { Request, RequestHandler, Response } from 'express';
import { decisionsOf, type FormSchema } from '../../processes';
import { stepsAheadIn } from '../../processes/steps/nextSteps';
import { fieldsFor } from '../../templates';
import { languageOf, officerOf } from '../accounts';
import { actions, perform } from '../actions';
import type { UserTaskDocument } from '../models/readModels';
import { Problem, problem } from '../problems';
import { getRehearsalStep } from '../queries/rehearsalStep';
import { decisionButtonsFor } from './decisionButtons';
import { agencyName } from './frame';
import { formKeysFor, param, wordsFor, type Site } from './site';
import type { Typed } from './task';
import { completionIn, typedWith, type Body } from './taskForms';

interface Shown {
  task: UserTaskDocument;
  schema: FormSchema | null;
  bpmn: string;
}

/** A step of a rehearsal with the form that its officer would have: a part of the modeler's page. */
export const rehearsalStepPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    await showStep(site, req, res, null);
  };

/** Does it; what is wrong with the form comes back in the form, at its fields. */
export const completeRehearsalStep =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const officer = officerOf(req);
    const [id, key] = [param(req, 'id'), param(req, 'key')];
    const { schema } = await getRehearsalStep(site.deps, officer, id, key);
    const input = { key, ...completionIn(schema, req.body as Body) };
    try {
      await perform(site.deps, actions.completeRehearsalTask, { officer, params: { id }, input });
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404 || error.status >= 500) throw error;
      res.status(error.status);
      await showStep(site, req, res, typedWith(schema, req.body as Body, error, req));
      return;
    }
    res.status(204).end();
  };

async function showStep(site: Site, req: Request, res: Response, typed: Typed | null): Promise<void> {
  const [id, key] = [param(req, 'id'), param(req, 'key')];
  const shown = await getRehearsalStep(site.deps, officerOf(req), id, key);
  const { task, schema } = shown;
  if (task.endedAt) throw problem('user-task-not-found', { key });
  const view = {
    ...{ name: task.name, role: task.role, unit: task.unit, waitFor: task.waitFor },
    ...{ agency: agencyName(site.deps, task.agency), legalBasis: task.legalBasis || null },
    submit: `/modeler/rehearsals/${id}/steps/${key}`,
    keys: formKeysFor(req),
    may: { complete: true },
    fields: schema
      ? fieldsFor(schema, { values: typed?.values ?? {}, errors: typed?.byKey ?? {}, readonly: false })
      : [],
    decisions: await decisionsFor(shown, req),
    comment: typed?.comment ?? '',
    errors: typed?.errors ?? [],
    refusal: typed?.refusal ?? null,
  };
  res.type('html').send(site.renderer.render('rehearsal-step', view, languageOf(req)));
}

/** The buttons, each with the steps that it leads to in the redesign. */
async function decisionsFor({ task, schema, bpmn }: Shown, req: Request) {
  const steps = await stepsAheadIn(bpmn);
  const next = (elementId: string, value: string) => steps.get(elementId)?.next(value) ?? null;
  const { elementId } = task;
  const decisions = schema ? decisionsOf(schema) : [];
  return decisionButtonsFor({ elementId, decisions }, { next }, wordsFor(req));
}
