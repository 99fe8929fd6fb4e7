import type { Request, RequestHandler } from 'express';
import { allSlotsFor } from '../../processes';
import type { ProcedureView } from '../../templates';
import { officerOf } from '../accounts';
import { abilityFor, verdictFor } from '../policy';
import { problem } from '../problems';
import {
  findDrafts,
  findVersions,
  getProcedure,
  type ProcedureDetailJson,
  type VersionJson,
} from '../queries';
import { choicesFor } from './comparison';
import { draftRow } from './drafts';
import { entryOf } from './stepWords';
import { formKeysFor, param, show, type Site } from './site';

const shownDrafts = 20;

/** The way out that stands open beside the others is no step of the way: it is told of last. */
const lastIfOutside = (steps: ProcedureDetailJson['steps']) =>
  [...steps].sort((a, b) => Number(isWayOut(a.elementId)) - Number(isWayOut(b.elementId)));
const isWayOut = (elementId: string): boolean => elementId.startsWith('withdraw');

function stepsFor(site: Site, { code, steps }: ProcedureDetailJson): ProcedureView['steps'] {
  const entry = entryOf(site.deps, code);
  const slots = entry ? allSlotsFor(entry, site.deps.agencies) : {};
  return lastIfOutside(steps).map((step, at) => ({
    no: at + 1,
    elementId: step.elementId,
    name: step.name,
    agency: slots[step.slot]?.name ?? step.agency,
    unit: step.unit,
    role: step.role,
    hours: step.hours,
    waitFor: step.waitFor || null,
    legalBasis: step.legalBasis || null,
  }));
}

/** Who may redesign it sees what is on its way already before beginning another. */
async function redesignFor({ deps }: Site, req: Request, { code, withdrawn, version }: ProcedureDetailJson) {
  const officer = officerOf(req);
  const { allowed } = verdictFor(abilityFor(officer), 'redesign', 'Procedure');
  if (!deps.hasModeler || !allowed || withdrawn || version === null) return null;
  const { items } = await findDrafts(deps, officer, { code, state: undefined, page: 1, size: shownDrafts });
  return {
    keys: formKeysFor(req),
    drafts: items.filter(({ state }) => state !== 'released').map(draftRow),
  };
}

/** Which two versions are offered to be compared: the one that is shown, and the one before it. */
function comparedFor(versions: VersionJson[], shown: number | null) {
  if (versions.length < 2) return null;
  const [newest, previous] = versions.map(({ version }) => version);
  const after = versions.some(({ version }) => version === shown) ? shown : newest;
  const earlier = versions.find(({ version }) => after != null && version < after)?.version ?? previous;
  return choicesFor(versions, String(earlier), String(after));
}

/** A procedure: its published entry, and the process of one version, the latest where none is asked for. */
export const procedurePage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const officer = officerOf(req);
    const code = param(req, 'code');
    const procedure = await getProcedure(site.deps, officer, code);
    const versions = await findVersions(site.deps, officer, code);
    const asked = param(req, 'version');
    const shown = asked ? Number(asked) : procedure.version;
    if (asked && !versions.some(({ version }) => version === shown)) {
      throw problem('version-not-found', { code, version: asked });
    }
    show(site, req, res, 'procedure', {
      procedure,
      steps: stepsFor(site, procedure),
      versions: versions.map((version) => ({
        ...version,
        href: `/procedures/${code}/versions/${version.version}`,
      })),
      shown,
      compare: comparedFor(versions, shown),
      diagram: shown === null ? null : `/api/procedures/${code}/versions/${shown}/bpmn`,
      receive: procedure.receivable ? `/receive/${code}` : null,
      redesign: await redesignFor(site, req, procedure),
    });
  };
