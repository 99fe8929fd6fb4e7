import type { Request, RequestHandler, Response } from 'express';
import type { ReceiveView } from '../../templates';
import { officerOf } from '../accounts';
import type { Deps } from '../deps';
import { problem } from '../problems';
import {
  findFields,
  findProcedures,
  getProcedure,
  proceduresInput,
  type ProcedureDetailJson,
} from '../queries';
import { parseInput } from '../problems/parseInput';
import { receivingAgenciesFor } from '../../processes';
import { agencyName, receives } from './frame';
import { pagingFor } from './paging';
import { fieldOptions } from './procedures';
import { takeResumed } from './resumed';
import { emptyReceipt, receiptIn, type Receipt } from './receiptForm';
import { formKeysFor, param, show, wordsFor, type Site } from './site';
import { entryOf } from './stepWords';

const channels = ['counter', 'post', 'online'] as const;

/** The procedures that this officer's desk receives, found by words without accents. */
export const chooseProcedurePage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const officer = officerOf(req);
    const input = parseInput(proceduresInput, req.query);
    const list = await findProcedures(site.deps, officer, { ...input, receivedHere: true });
    show(site, req, res, 'receive-choose', {
      q: input.q ?? '',
      fields: fieldOptions(findFields(site.deps, officer), input.field),
      rows: list.items,
      counts: list.counts,
      paging: pagingFor(req, list),
    });
  };

/** The cases with what each would promise: the desk chooses with the applicant in front of it. */
function casesFor({ calendar, now }: Deps, { cases }: ProcedureDetailJson, chosen: string) {
  return cases.map(({ id, name, limit }) => ({
    value: id,
    label: name,
    limit,
    dueAt: calendar.dueAtFor(limit, now()),
    selected: id === chosen,
  }));
}

/** The agencies for which this officer's desks may receive it; a choice only where there are several. */
function desksFor(deps: Deps, req: Request, code: string): string[] {
  const entry = entryOf(deps, code);
  const receiving = entry ? receivingAgenciesFor(entry, deps.agencies) : [];
  const { roles } = officerOf(req);
  return roles.flatMap(({ role, agency }) =>
    role === 'reception' && agency !== null && receiving.includes(agency) ? [agency] : [],
  );
}

function optionsFor(
  req: Request,
  key: 'channel' | 'resultChannel',
  chosen: string,
): ReceiveView['channels'][number] {
  const t = wordsFor(req);
  const options = channels.map((value) => ({
    value,
    label: t(`channel.${value}`),
    selected: value === chosen,
  }));
  return { key, legend: `receive.${key}`, options };
}

export const noErrors: ReceiveView['fieldErrors'] = {
  fullName: null,
  idNumber: null,
  phone: null,
  email: null,
  address: null,
  papers: null,
  documents: null,
  channel: null,
  case: null,
};

/** What came back from a form that could not be received. */
export type Wrong = Pick<ReceiveView, 'errors' | 'fieldErrors'>;

/** Shows the form of receipt, empty or as it was typed. */
export async function showReceive(
  site: Site,
  req: Request,
  res: Response,
  { receipt, wrong, kept }: { receipt: Receipt; wrong: Wrong; kept: boolean },
): Promise<void> {
  const { deps } = site;
  const officer = officerOf(req);
  const procedure: ProcedureDetailJson = await getProcedure(deps, officer, param(req, 'code'));
  const cases = casesFor(deps, procedure, receipt.case);
  const desks = desksFor(deps, req, procedure.code);
  const agencies = desks.map((value) => ({
    value,
    label: agencyName(deps, value),
    selected: value === receipt.agency,
  }));
  show(site, req, res, 'receive', {
    procedure,
    keys: formKeysFor(req),
    officer: officer.username,
    applicant: receipt.applicant,
    papers: procedure.papers.map((paper) => ({ ...paper, checked: receipt.papers.includes(paper.id) })),
    channels: [
      optionsFor(req, 'channel', receipt.channel),
      optionsFor(req, 'resultChannel', receipt.resultChannel),
    ],
    agencies: agencies.length > 1 ? agencies : [],
    cases,
    dueAt: cases.length
      ? (cases.find(({ selected }) => selected)?.dueAt ?? null)
      : deps.calendar.dueAtFor(procedure.limit, deps.now()),
    kept,
    ...wrong,
  });
}

export const receivePage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const officer = officerOf(req);
    const { receivable } = await getProcedure(site.deps, officer, param(req, 'code'));
    if (!receives(officer) || !receivable) throw problem('not-found');
    const fields = takeResumed(req);
    const receipt = fields ? receiptIn(fields) : emptyReceipt;
    const wrong = { errors: [], fieldErrors: noErrors };
    await showReceive(site, req, res, { receipt, wrong, kept: fields !== null });
  };
