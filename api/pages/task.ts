import type { Request, RequestHandler, Response } from 'express';
import { formDataFrom, type FormSchema } from '../../processes';
import { prefilled } from '../../processes/forms/prefilled';
import { fieldsFor, type FieldError, type TaskView } from '../../templates';
import { officerOf } from '../accounts';
import {
  findDocuments,
  getDossier,
  getUserTask,
  type DossierDetailJson,
  type UserTaskDetailJson,
} from '../queries';
import { applicantFor, documentRowsFor, headFor } from './dossierHead';
import { dueFor } from './due';
import { agencyName } from './frame';
import { colleaguesFor, namesOf, type Names } from './people';
import { takeResumed } from './resumed';
import { slipsAt } from './slipKinds';
import { formKeysFor, param, show, wordsFor, type Site } from './site';
import { decisionButtonsFor } from './decisionButtons';
import { stepRowsFor, stepWordsFor } from './stepWords';

/** What the form is filled with when it was sent and came back, or was kept over a sign-in. */
export interface Typed {
  values: Record<string, unknown>;
  comment: string;
  errors: FieldError[];
  byKey: Record<string, string>;
  refusal: TaskView['refusal'];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Typed again from a posted form, without any judgement. */
export const typedFrom = (schema: FormSchema | null, body: Record<string, unknown>): Typed => ({
  values: schema ? formDataFrom(schema, body) : {},
  comment: text(body['_comment']),
  errors: [],
  byKey: {},
  refusal: null,
});

/** The deployed forms are the compiler's own. */
export const schemaOf = ({ form }: UserTaskDetailJson): FormSchema | null => form as FormSchema | null;

/** The request to the applicant says again what the appraisal found missing: the officer corrects, not retypes. */
function suggestedFor(task: UserTaskDetailJson): Record<string, unknown> {
  const { missingPapers, reason } = task.steps.at(-1)?.data ?? {};
  const asks = schemaOf(task)?.components.some(
    (component) => 'key' in component && component.key === 'missingPapers',
  );
  const again = asks && task.decisions.length === 0 ? { missingPapers, reason } : {};
  return { ...prefilledFor(task), ...again };
}

/** What the form says is known already: of the applicant, or of an earlier step, the latest time it was done. */
function prefilledFor(task: UserTaskDetailJson): Record<string, unknown> {
  const schema = schemaOf(task);
  const steps = new Map(task.steps.map(({ elementId, data }) => [elementId, data]));
  return schema ? prefilled(schema, { applicant: { ...task.applicant }, steps }) : {};
}

function taskFor({ deps }: Site, task: UserTaskDetailJson, me: string, nameOf: Names): TaskView['task'] {
  const due = task.endedAt === null ? { from: task.createdAt, dueAt: task.dueAt } : null;
  return {
    key: task.key,
    name: task.name,
    unit: task.unit,
    agency: agencyName(deps, task.agency),
    legalBasis: task.legalBasis || null,
    due: due && dueFor(deps.calendar, deps.now(), due),
    state: task.state,
    assignee: task.assignee
      ? { username: task.assignee, name: nameOf(task.assignee), me: task.assignee === me }
      : null,
    waitFor: task.waitFor,
  };
}

const standing = ({ state }: UserTaskDetailJson) => state === 'standing';

function mayFor(task: UserTaskDetailJson, dossier: DossierDetailJson): TaskView['may'] {
  const may = (name: UserTaskDetailJson['actions'][number]) => task.actions.includes(name);
  const complete = standing(task) ? dossier.actions.includes('withdraw') : may('complete');
  return { claim: may('claim'), release: may('release'), assign: may('assign'), complete };
}

const usernamesIn = (task: UserTaskDetailJson) => [task.assignee, ...task.steps.map(({ actor }) => actor)];

/** Shows a task; `typed` is what came back from a form that could not be passed on. */
export async function showTask(site: Site, req: Request, res: Response, typed: Typed | null): Promise<void> {
  const { deps } = site;
  const officer = officerOf(req);
  const task = await getUserTask(deps, officer, param(req, 'key'));
  const dossier = await getDossier(deps, officer, task.dossierCode);
  const documents = await findDocuments(deps, officer, task.dossierCode);
  const nameOf = await namesOf(deps, [...usernamesIn(task), ...documents.map(({ addedBy }) => addedBy)]);
  const words = await stepWordsFor(deps, task.procedureCode, task.version);
  const may = mayFor(task, dossier);
  const resumed = typed ? null : takeResumed(req);
  const schema = schemaOf(task);
  const given = typed ?? (resumed && typedFrom(schema, resumed));
  const t = wordsFor(req);
  const open = dossier.openTasks.filter(({ kind }) => kind !== 'standing').length;
  show(site, req, res, 'task', {
    head: headFor(deps, dossier),
    task: taskFor(site, task, officer.username, nameOf),
    slips: slipsAt(task.elementId, dossier, task.steps),
    submit: standing(task) ? `/dossiers/${task.dossierCode}/withdraw` : `/user-tasks/${task.key}/complete`,
    warning: standing(task) ? t('action.withdraw.warning', { count: open }) : null,
    may,
    keys: formKeysFor(req),
    assignees: may.assign ? await colleaguesFor(deps, task) : [],
    fields: schema
      ? fieldsFor(schema, {
          values: given?.values ?? { ...suggestedFor(task), ...task.data },
          errors: given?.byKey ?? {},
          readonly: !may.complete,
        })
      : [],
    officer: officer.username,
    decisions: decisionButtonsFor(task, words, t),
    comment: given?.comment ?? text(task.data['_comment']),
    errors: given?.errors ?? [],
    draftable: may.complete && !standing(task) && schema !== null,
    draftSavedAt: task.draftSavedAt,
    kept: resumed !== null,
    applicant: applicantFor(task.applicant),
    papers: task.papers,
    documents: documentRowsFor(task.dossierCode, documents, { papers: task.papers, nameOf }),
    steps: stepRowsFor(task.steps, { words, nameOf, t }),
    refusal: given?.refusal ?? null,
  });
}

export const taskPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    await showTask(site, req, res, null);
  };
