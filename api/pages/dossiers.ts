import type { RequestHandler } from 'express';
import type { DossiersView } from '../../templates';
import { officerOf } from '../accounts';
import { dossierCodeOf, isDossierCode } from '../actions';
import type { Deps } from '../deps';
import { parseInput } from '../problems/parseInput';
import { dossiersInput, findDossiers, type DossierJson } from '../queries';
import { headFor } from './dossierHead';
import { pagingFor } from './paging';
import { show, type Site } from './site';

function rowFor(deps: Deps, dossier: DossierJson): DossiersView['rows'][number] {
  const { code, applicantName, procedureName, state, receivedAt, dueAt, due } = headFor(deps, dossier);
  const open = dossier.openTasks.filter(({ kind }) => kind !== 'standing');
  const step = open.map(({ name }) => name).join(', ') || null;
  return { code, applicantName, procedureName, state, receivedAt, dueAt, due, step };
}

/** What the search of the top bar finds. A whole code goes straight to its dossier. */
export const dossiersPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const { deps } = site;
    const input = parseInput(dossiersInput, req.query);
    const list = await findDossiers(deps, officerOf(req), input);
    if (input.q && isDossierCode(input.q) && list.total === 1) {
      res.redirect(303, `/dossiers/${dossierCodeOf(input.q)}`);
      return;
    }
    show(site, req, res, 'dossiers', {
      q: input.q ?? '',
      rows: list.items.map((dossier) => rowFor(deps, dossier)),
      paging: pagingFor(req, list),
      asOf: list.asOf,
    });
  };
