import type { Request, RequestHandler } from 'express';
import { compareWords, type Option, type ProceduresView } from '../../templates';
import { officerOf } from '../accounts';
import type { Deps } from '../deps';
import { parseInput } from '../problems/parseInput';
import { findProcedures, proceduresInput } from '../queries';
import { pagingFor } from './paging';
import { show, wordsFor, type Site } from './site';

const levels = ['province', 'district', 'commune'] as const;

const levelOptions = (req: Request, chosen: string | undefined): Option[] =>
  levels.map((value) => ({ value, label: wordsFor(req)(`level.${value}`), selected: value === chosen }));

/** The fields there are, in the Vietnamese alphabet. */
function fieldOptions({ procedures }: Deps, chosen: string | undefined): Option[] {
  const fields = [...new Set(procedures.map(({ field }) => field))].sort(compareWords);
  return fields.map((value) => ({ value, label: value, selected: value === chosen }));
}

export const proceduresPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const input = parseInput(proceduresInput, req.query);
    const list = await findProcedures(site.deps, officerOf(req), input);
    const rows: ProceduresView['rows'] = list.items;
    show(site, req, res, 'procedures', {
      q: input.q ?? '',
      levels: levelOptions(req, input.level),
      fields: fieldOptions(site.deps, input.field),
      rows,
      paging: pagingFor(req, list),
    });
  };
