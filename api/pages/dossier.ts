import type { Request, RequestHandler } from 'express';
import type { Doable, DossierView, OpenStep } from '../../templates';
import { officerOf } from '../accounts';
import { isSupplementRequest, isWaitForApplicant, isWithdrawal } from '../actions/targets/steps';
import type { Deps } from '../deps';
import type { DocumentJson } from '../documents';
import type { Officer } from '../models/officer';
import { abilityFor, verdictFor } from '../policy';
import { findDocuments, getDossier, getHistory, type DossierDetailJson } from '../queries';
import { applicantFor, documentRowsFor, headFor } from './dossierHead';
import { dueFor } from './due';
import { agencyName } from './frame';
import { earlierStepsIn } from './historyRows';
import { namesOf, type Names } from './people';
import { slipsOf } from './slipKinds';
import { formKeysFor, param, show, wordsFor, type Site } from './site';
import { stagesFor } from './stages';
import { stepRowsFor, stepWordsFor } from './stepWords';

const tabs = ['progress', 'papers', 'forms'] as const;

const standsFor = {
  supplement: isSupplementRequest,
  resume: isWaitForApplicant,
  withdraw: isWithdrawal,
} as const;

/** What may be done now, each by the open step that does it. */
function doablesFor({ actions, openTasks }: DossierDetailJson): Doable[] {
  const names = ['supplement', 'resume', 'withdraw'] as const;
  return names.flatMap((name): Doable[] => {
    const step = actions.includes(name) && openTasks.find(standsFor[name]);
    const look = name === 'withdraw' ? 'secondary' : 'primary';
    return step ? [{ name, href: `/user-tasks/${step.key}`, look }] : [];
  });
}

function openStepsFor(deps: Deps, officer: Officer, dossier: DossierDetailJson, nameOf: Names): OpenStep[] {
  const ability = abilityFor(officer);
  const all = [...dossier.openTasks, ...(dossier.apology?.openTasks ?? [])];
  const work = all.filter(({ kind }) => kind !== 'standing');
  return work.map((task) => {
    const { key, name, kind, unit, waitFor } = task;
    const mine = verdictFor(ability, 'read', 'UserTask', {
      ...task,
      group: `${task.agency}/${task.role}`,
    }).allowed;
    return {
      key,
      name,
      kind,
      agency: agencyName(deps, task.agency),
      unit,
      assignee: task.assignee && nameOf(task.assignee),
      due: dueFor(deps.calendar, deps.now(), { from: task.createdAt, dueAt: task.dueAt }),
      href: mine ? `/user-tasks/${key}` : null,
      waitFor,
    };
  });
}

function tabsFor(req: Request, tab: string, documents: DocumentJson[], code: string): DossierView['tabs'] {
  const own = tabs.map((key) => ({
    key: key as string,
    href: `${req.path}?tab=${key}`,
    current: key === tab,
    count: key === 'papers' ? documents.length : null,
  }));
  return [...own, { key: 'history', href: `/history/${code}`, current: false, count: null }];
}

function uploadFor(req: Request, { actions, code, papers }: DossierDetailJson): DossierView['upload'] {
  if (!actions.includes('addDocument')) return null;
  const options = papers.map(({ id, name }) => ({ value: id, label: name, selected: false }));
  return { ...formKeysFor(req), action: `/dossiers/${code}/documents`, papers: options, errors: [] };
}

export const dossierPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const { deps } = site;
    const officer = officerOf(req);
    const dossier = await getDossier(deps, officer, param(req, 'code'));
    const [history, documents] = await Promise.all([
      getHistory(deps, officer, dossier.code),
      findDocuments(deps, officer, dossier.code),
    ]);
    const steps = earlierStepsIn(history);
    const open = [...dossier.openTasks, ...(dossier.apology?.openTasks ?? [])];
    const people = [...open.map(({ assignee }) => assignee), ...steps.map(({ actor }) => actor)];
    const nameOf = await namesOf(deps, [...people, ...documents.map(({ addedBy }) => addedBy)]);
    const words = await stepWordsFor(deps, dossier.procedureCode, dossier.version);
    const tab = tabs.find((key) => key === req.query['tab']) ?? 'progress';
    show(site, req, res, 'dossier', {
      head: headFor(deps, dossier),
      tab,
      tabs: tabsFor(req, tab, documents, dossier.code),
      stages: stagesFor(dossier),
      openSteps: openStepsFor(deps, officer, dossier, nameOf),
      steps: stepRowsFor(steps, { words, nameOf, t: wordsFor(req) }),
      pauses: dossier.pauses,
      applicant: applicantFor(dossier.applicant),
      papers: dossier.papers,
      documents: documentRowsFor(dossier.code, documents, { papers: dossier.papers, nameOf }),
      upload: uploadFor(req, dossier),
      slips: slipsOf(dossier, steps),
      actions: doablesFor(dossier),
      errors: [],
      asOf: dossier.asOf,
    });
  };
