import type { Request, RequestHandler } from 'express';
import type { DraftRow, Option } from '../../templates';
import { officerOf } from '../accounts';
import { actions, perform } from '../actions';
import { draftStates } from '../models/draft';
import { parseInput } from '../problems/parseInput';
import { draftsInput, findDrafts, type DraftJson } from '../queries';
import { pagingFor } from './paging';
import { param, show, wordsFor, type Site } from './site';
import { keyOf, type Body } from './taskForms';

/** As lists show it. */
export function draftRow(draft: DraftJson): DraftRow {
  const { id, code, name, state, baseVersion, authorName, updatedAt, updatedByName } = draft;
  return { id, code, name, state, baseVersion, authorName, updatedAt, updatedByName };
}

const stateOptions = (req: Request, chosen: string | undefined): Option[] =>
  draftStates.map((value) => ({
    value,
    label: wordsFor(req)(`drafts.is.${value}`),
    selected: value === chosen,
  }));

/** All redesigns, what was changed last first. */
export const draftsPage =
  (site: Site): RequestHandler =>
  async (req, res) => {
    const input = parseInput(draftsInput, req.query);
    const list = await findDrafts(site.deps, officerOf(req), input);
    show(site, req, res, 'drafts', {
      states: stateOptions(req, input.state),
      rows: list.items.map(draftRow),
      paging: pagingFor(req, list),
    });
  };

/** The button on a procedure's page: a redesign begins, and is opened. */
export const createDraft =
  ({ deps }: Site): RequestHandler =>
  async (req, res) => {
    const { id } = await perform(deps, actions.createDraft, {
      officer: officerOf(req),
      params: { code: param(req, 'code') },
      input: {},
      idempotencyKey: keyOf(req.body as Body),
    });
    res.redirect(303, `/modeler/${id}`);
  };
