import type { RequestHandler } from 'express';
import { LRUCache } from 'lru-cache';
import type { Deps } from '../deps';
import { officerFor, officerModel, type Officer } from '../models/officer';
import { setOfficer } from './session';
import { longestMs } from './sessions';
import { signOut } from './signIn';

/** A change of roles takes hold within this many milliseconds. */
const remembered = 5_000;

/** Finds out who is signed in. A session past its longest time, or of a closed account, is ended. */
export function identify(deps: Deps): RequestHandler {
  const officers = new LRUCache<string, Officer>({ max: 2_000, ttl: remembered });
  return async (req, _res, next) => {
    const { username, signedInAt } = req.session;
    if (username === undefined) {
      next();
      return;
    }
    const isOver = deps.now().getTime() - (signedInAt ?? 0) > longestMs;
    const officer = isOver ? undefined : (officers.get(username) ?? (await findActive(deps, username)));
    if (officer) {
      officers.set(username, officer);
      setOfficer(req, officer);
    } else await signOut(req);
    next();
  };
}

async function findActive({ connection }: Deps, username: string): Promise<Officer | undefined> {
  const found = await officerModel(connection).findOne({ _id: username, active: true }).lean();
  return found ? officerFor(found) : undefined;
}
