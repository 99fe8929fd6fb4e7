import type { Request, RequestHandler, Response } from 'express';
import { officerOf } from '../accounts';
import { limitFor } from '../actions/receipt/cases';
import type { Deps } from '../deps';
import { problem } from '../problems';
import { getDossier, getHistory, type DossierDetailJson } from '../queries';
import { apologyFor } from './apologySlip';
import { applicantFor } from './dossierHead';
import { agencyName } from './frame';
import { earlierStepsIn } from './historyRows';
import { namesOf } from './people';
import { refusalStepIn, slipForms, slipsOf, supplementStepIn, type SlipForm } from './slipKinds';
import { param, show, type Site } from './site';
import { entryOf } from './stepWords';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function parentName(deps: Deps, agencyId: string): string | null {
  const parent = deps.agencies.find(({ id }) => id === agencyId)?.parent;
  return parent ? agencyName(deps, parent) : null;
}

/** What every form begins with. The forms are the law's: Vietnamese in either language of the interface. */
function beginning(deps: Deps, dossier: DossierDetailJson, at: string) {
  return {
    agency: agencyName(deps, dossier.receivingAgency),
    parentAgency: parentName(deps, dossier.receivingAgency),
    code: dossier.code,
    at,
    applicant: applicantFor(dossier.applicant),
    procedureName: dossier.procedureName,
    back: `/dossiers/${dossier.code}`,
  };
}

/** Mẫu 01. The dossier's number in the register is the running number of its code. */
async function appointment(
  site: Site,
  req: Request,
  res: Response,
  dossier: DossierDetailJson,
): Promise<void> {
  const { deps } = site;
  const entry = entryOf(deps, dossier.procedureCode);
  if (!entry) throw problem('procedure-not-found', { code: dossier.procedureCode });
  const nameOf = await namesOf(deps, [dossier.receivedBy]);
  const [, day = '', number = ''] = dossier.code.split('-');
  const received = dossier.papers.filter((paper) => paper.received);
  show(site, req, res, 'slip-appointment', {
    ...beginning(deps, dossier, dossier.receivedAt),
    papers: received.map(({ name }) => name),
    copies: 1,
    // What was promised stays, whatever limit a redesign or the catalogue has put in its place since.
    limit: dossier.limit ?? limitFor(entry, dossier.case ?? undefined),
    receivedAt: dossier.receivedAt,
    dueAt: dossier.promisedAt,
    collectAt: collectAtFor(deps, dossier),
    receivedBy: nameOf(dossier.receivedBy),
    book: { volume: `20${day.slice(0, 2)}`, number: String(Number(number)) },
  });
}

const collectAtFor = (deps: Deps, { resultChannel, receivingAgency }: DossierDetailJson): string =>
  ({
    counter: `Bộ phận Tiếp nhận và Trả kết quả, ${agencyName(deps, receivingAgency)}`,
    post: 'Nơi ở, qua dịch vụ bưu chính công ích',
    online: 'Cổng Dịch vụ công (bản điện tử)',
  })[resultChannel];

/** Mẫu 02, from what the desk wrote when it asked. */
async function supplement(
  site: Site,
  req: Request,
  res: Response,
  dossier: DossierDetailJson,
): Promise<void> {
  const { deps } = site;
  const step = supplementStepIn(earlierStepsIn(await getHistory(deps, officerOf(req), dossier.code)));
  if (!step) throw problem('not-found');
  const nameOf = await namesOf(deps, [step.actor]);
  const missing = Array.isArray(step.data['missingPapers']) ? step.data['missingPapers'].map(String) : [];
  const nameOfPaper = (id: string) => dossier.papers.find((paper) => paper.id === id)?.name ?? id;
  show(site, req, res, 'slip-supplement', {
    ...beginning(deps, dossier, step.at),
    items: missing.map(nameOfPaper),
    reason: text(step.data['reason']),
    contact: { name: text(step.data['contact']) || nameOf(step.actor ?? ''), phone: '' },
    signedBy: nameOf(step.actor ?? ''),
  });
}

/** Mẫu 03, with the reason that was proposed and signed. */
async function refusal(site: Site, req: Request, res: Response, dossier: DossierDetailJson): Promise<void> {
  const { deps } = site;
  const steps = earlierStepsIn(await getHistory(deps, officerOf(req), dossier.code));
  const step = refusalStepIn(steps);
  if (!step || !slipsOf(dossier, steps).some(({ form }) => form === 'refusal')) throw problem('not-found');
  const nameOf = await namesOf(deps, [dossier.receivedBy]);
  show(site, req, res, 'slip-refusal', {
    ...beginning(deps, dossier, dossier.endedAt ?? deps.now().toISOString()),
    reason: text(step.data['reason']),
    receivedBy: nameOf(dossier.receivedBy),
  });
}

/** Mẫu 04, of the agency that answers for the procedure; a draft until its head has signed. */
async function apology(site: Site, req: Request, res: Response, dossier: DossierDetailJson): Promise<void> {
  const { deps } = site;
  const steps = earlierStepsIn(await getHistory(deps, officerOf(req), dossier.code));
  const { agency, ...written } = await apologyFor(deps, dossier, steps);
  show(site, req, res, 'slip-apology', {
    ...beginning(deps, dossier, written.at),
    agency: agencyName(deps, agency),
    parentAgency: parentName(deps, agency),
    field: entryOf(deps, dossier.procedureCode)?.field ?? '',
    ...written,
  });
}

const slips: Record<SlipForm, typeof appointment> = { appointment, supplement, refusal, apology };

/** A legal form of a dossier, to be printed in two copies. */
export const slipPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const form = slipForms.find((name) => name === param(req, 'form'));
    if (!form) throw problem('not-found');
    await slips[form](site, req, res, await getDossier(site.deps, officerOf(req), param(req, 'code')));
  };
