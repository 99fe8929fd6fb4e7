import type { Deps } from '../../deps';
import type { ActionDocument } from '../../models/action';
import { abilityFor } from '../../policy';
import { problem, Problem } from '../../problems';
import { parseInput } from '../../problems/parseInput';
import type { Action, Attempt, Call } from './action';
import { findAction, keepResult, markRefused, writeAction, writeRefusal } from './actionLog';
import { actionIdFor, fingerprintOf } from './identity';
import { refusalFor } from './judge';
import { withOfficerName } from './names';

/**
 * Parse (400), load (404), policy (403), state (409), the action log, one command, the answer. Throws a
 * `Problem` where it is refused. The same call with the same key is the same action, however often and however
 * close together it comes, and also when the first try died on its way.
 */
export async function perform<I, T, P, R extends object>(
  deps: Deps,
  action: Action<I, T, P, R>,
  call: Call,
): Promise<R> {
  const { officer, params } = call;
  const input = parseInput(action.input, call.input);
  const actionId = actionIdFor(officer.username, call.idempotencyKey);
  const fingerprint = fingerprintOf(action.name, params, input);
  const request = {
    deps,
    officer,
    params,
    input,
    actionId,
    fingerprint,
    hasKey: Boolean(call.idempotencyKey),
  };
  try {
    const earlier = await findEarlier(request);
    return await (earlier ? again(action, request, earlier) : first(action, request));
  } catch (error) {
    throw error instanceof Problem ? await withOfficerName(deps.connection, error) : error;
  }
}

type Prepared<I> = Omit<Attempt<I, never>, 'target' | 'repeated'> & { fingerprint: string };

async function first<I, T, P, R extends object>(
  action: Action<I, T, P, R>,
  request: Prepared<I>,
): Promise<R> {
  const { deps, officer } = request;
  const attempt = { ...request, target: await action.load(request), repeated: false };
  const refusal = refusalFor(action, abilityFor(officer), officer, attempt.target);
  if (refusal) {
    // What made it impossible may be the same request, sent a moment earlier.
    const earlier = await findEarlier(request);
    if (earlier) return again(action, request, earlier);
    await writeRefusal(deps.connection, lineFor(action, attempt, null), refusalOf(refusal));
    throw refusal;
  }
  const prepared = await action.prepare(attempt, null);
  if (action.quiet) return action.execute(attempt, prepared);
  if (await writeAction(deps.connection, lineFor(action, attempt, prepared)))
    return run(action, attempt, prepared);
  return again(action, request, await getAction(deps, request.actionId));
}

/** The request came before, a moment or an hour ago. */
async function again<I, T, P, R extends object>(
  action: Action<I, T, P, R>,
  request: Prepared<I>,
  earlier: ActionDocument,
): Promise<R> {
  if (earlier.fingerprint !== request.fingerprint) throw problem('idempotency-key-reused');
  // What an action answers is what it kept: both are `R`, written by keepResult below.
  if (earlier.result) return earlier.result as R;
  const attempt = { ...request, target: await action.load(request), repeated: true };
  return run(action, attempt, await action.prepare(attempt, earlier.prepared));
}

async function run<I, T, P, R extends object>(
  action: Action<I, T, P, R>,
  attempt: Attempt<I, T>,
  prepared: P,
): Promise<R> {
  const { deps, actionId, hasKey } = attempt;
  try {
    const result = await action.execute(attempt, prepared);
    // Without a key nobody can ask for the answer again.
    if (hasKey) await keepResult(deps.connection, actionId, result, deps.now());
    return result;
  } catch (error) {
    if (error instanceof Problem) await markRefused(deps.connection, actionId, refusalOf(error));
    throw error;
  }
}

const findEarlier = async ({ deps, actionId, hasKey }: Prepared<unknown>) =>
  hasKey ? findAction(deps.connection, actionId) : null;

async function getAction(deps: Deps, actionId: string): Promise<ActionDocument> {
  const found = await findAction(deps.connection, actionId);
  if (!found) throw new Error(`action ${actionId} is not in the log`);
  return found;
}

const refusalOf = ({ code, params }: Problem) => ({ code, detail: JSON.stringify(params) });

function lineFor<I, T, P, R extends object>(
  action: Action<I, T, P, R>,
  attempt: Attempt<I, T> & { fingerprint: string },
  prepared: P | null,
): ActionDocument {
  return {
    _id: attempt.actionId,
    name: action.name,
    officer: attempt.officer.username,
    onBehalfOf: null,
    ...action.describe(attempt, prepared),
    fingerprint: attempt.fingerprint,
    at: attempt.deps.now(),
    outcome: 'accepted',
    refusal: null,
    prepared: prepared === null ? null : (action.keep?.(prepared) ?? null),
    result: null,
    doneAt: null,
  };
}
