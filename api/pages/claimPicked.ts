import type { Request, RequestHandler } from 'express';
import { actions, perform } from '../actions';
import { awaitUserTask } from '../actions/targets/userTask';
import { languageOf, officerOf, ownPath } from '../accounts';
import type { Deps } from '../deps';
import { documentFor } from '../problems/document';
import { findProblem } from '../problems/translate';
import { leaveNotice } from './notices';
import type { Site } from './site';

const keysIn = (body: Record<string, unknown>): string[] =>
  [body['keys'] ?? []]
    .flat()
    .filter((key): key is string => typeof key === 'string')
    .slice(0, 100);

/** What stood in the way of each task that was not claimed. */
async function claimAll(deps: Deps, req: Request, keys: string[]): Promise<string[]> {
  const officer = officerOf(req);
  const form = String((req.body as Record<string, unknown>)['_key']);
  const refusals: string[] = [];
  for (const key of keys) {
    try {
      const call = { officer, params: { key }, input: {}, idempotencyKey: `${form}:${key}` };
      await perform(deps, actions.claim, call);
      // The page that comes next must not offer to claim it once more.
      await awaitUserTask(deps, key, ({ assignee }) => assignee !== null);
    } catch (error) {
      const known = findProblem(error);
      if (!known || known.status >= 500) throw error;
      refusals.push(documentFor(known, languageOf(req), req.path).detail);
    }
  }
  return refusals;
}

/** Claims what was ticked in the worklist. One that another has just taken does not keep the rest from it. */
export const claimPicked =
  ({ deps }: Site): RequestHandler =>
  async (req, res) => {
    const body = req.body as Record<string, unknown>;
    const keys = keysIn(body);
    const refusals = await claimAll(deps, req, keys);
    const [only] = keys;
    if (keys.length === 0) leaveNotice(req, { kind: 'warning', text: 'worklist.nothingPicked' });
    else if (refusals.length)
      leaveNotice(req, {
        kind: 'warning',
        text: 'worklist.notClaimed',
        params: { detail: refusals.join(' ') },
      });
    else leaveNotice(req, { kind: 'success', text: 'worklist.claimed', params: { count: keys.length } });
    res.redirect(
      303,
      keys.length === 1 && only && !refusals.length ? `/user-tasks/${only}` : ownPath(body['back']),
    );
  };
