import type { SessionData, Store } from 'express-session';
import { LRUCache } from 'lru-cache';

type Found = (error: unknown, session?: SessionData | null) => void;

/** A sign-out in another API process takes hold here within this many milliseconds. */
const rememberedMs = 2_000;

/**
 * Keeps what the store answered for a moment: an officer at work sends requests in bursts, and most of them read
 * the same session. Changes made here are seen at once.
 */
export function rememberSessions<S extends Store>(store: S): S {
  const recent = new LRUCache<string, SessionData>({ max: 2_000, ttl: rememberedMs });
  const { get, set, destroy } = {
    get: store.get.bind(store),
    set: store.set.bind(store),
    destroy: store.destroy.bind(store),
  };
  store.get = (id: string, found: Found) => {
    const known = recent.get(id);
    // A copy each time: a request may change the session it was given.
    if (known) return void setImmediate(found, null, structuredClone(known));
    get(id, (error, session) => {
      if (session) recent.set(id, structuredClone(session));
      found(error, session);
    });
  };
  store.set = (id, session, done) => {
    recent.delete(id);
    set(id, session, done);
  };
  store.destroy = (id, done) => {
    recent.delete(id);
    destroy(id, done);
  };
  return store;
}
