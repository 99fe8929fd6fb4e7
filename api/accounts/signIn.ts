import type { Request } from 'express';
import { z } from 'zod';
import type { Deps } from '../deps';
import { officerFor, officerModel, type Officer } from '../models/officer';
import { problem } from '../problems';
import { isPassword } from './passwords';
import { setOfficer } from './session';
import { createThrottle, type Throttle } from './throttle';

export const credentials = z
  .object({
    username: z.string().trim().normalize('NFC').min(1).max(100),
    password: z.string().min(1).max(1000),
  })
  .meta({ id: 'Credentials' });

export type Credentials = z.infer<typeof credentials>;

const throttles = new WeakMap<Deps['connection'], Throttle>();

function throttleOf({ connection }: Deps): Throttle {
  const throttle = throttles.get(connection) ?? createThrottle(connection);
  throttles.set(connection, throttle);
  return throttle;
}

/**
 * Signs an officer in: a new session id, so that one fixed beforehand is worth nothing. Throws the problems
 * `wrong-credentials` and `too-many-attempts`.
 */
export async function signIn(
  deps: Deps,
  req: Request,
  { username, password }: Credentials,
): Promise<Officer> {
  const throttle = throttleOf(deps);
  const address = req.ip ?? 'unknown';
  await throttle.count(username, address);
  const found = await officerModel(deps.connection).findOne({ _id: username, active: true }).lean();
  if (!(await isPassword(found?.passwordHash, password)) || !found) throw problem('wrong-credentials');
  await throttle.forgive(username, address);
  const officer = officerFor(found);
  await begin(req, officer, deps.now());
  deps.log.info({ officer: username }, 'signed in');
  return officer;
}

async function begin(req: Request, officer: Officer, at: Date): Promise<void> {
  await settle((done) => req.session.regenerate(done));
  req.session.username = officer.username;
  req.session.signedInAt = at.getTime();
  await settle((done) => req.session.save(done));
  setOfficer(req, officer);
}

/** Ends the session; its id and its token are worth nothing afterwards. */
export async function signOut(req: Request): Promise<void> {
  await settle((done) => req.session.destroy(done));
}

const settle = (call: (done: (error?: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => {
    call((error) => {
      if (error)
        reject(error instanceof Error ? error : new Error('the session store failed', { cause: error }));
      else resolve();
    });
  });
