import type { Request, RequestHandler } from 'express';
import { compareWords, type Option, type ProceduresView } from '../../templates';
import { officerOf } from '../accounts';
import { abilityFor, verdictFor } from '../policy';
import { parseInput } from '../problems/parseInput';
import { findFields, findProcedures, proceduresInput } from '../queries';
import { pagingFor } from './paging';
import { show, wordsFor, type Site } from './site';

const levels = ['province', 'district', 'commune'] as const;

const levelOptions = (req: Request, chosen: string | undefined): Option[] =>
  levels.map((value) => ({ value, label: wordsFor(req)(`level.${value}`), selected: value === chosen }));

/** Fields to choose from, in the Vietnamese alphabet. */
export function fieldOptions(fields: string[], chosen: string | undefined): Option[] {
  return fields.sort(compareWords).map((value) => ({ value, label: value, selected: value === chosen }));
}

export const proceduresPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const input = parseInput(proceduresInput, req.query);
    const list = await findProcedures(site.deps, officerOf(req), input);
    const rows: ProceduresView['rows'] = list.items;
    const { allowed } = verdictFor(abilityFor(officerOf(req)), 'import', 'Procedure');
    show(site, req, res, 'procedures', {
      importList: allowed ? '/procedures/import' : null,
      addNew: allowed ? '/procedures/new' : null,
      q: input.q ?? '',
      levels: levelOptions(req, input.level),
      fields: fieldOptions(findFields(site.deps, null), input.field),
      rows,
      counts: list.counts,
      paging: pagingFor(req, list),
    });
  };
