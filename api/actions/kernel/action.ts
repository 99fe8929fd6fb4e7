import type { z } from 'zod';
import type { Deps } from '../../deps';
import type { ActionSubject } from '../../models/action';
import type { Officer } from '../../models/officer';
import type { Ability, Verdict } from '../../policy';
import type { Problem } from '../../problems';

/** A request as it reaches an action: by JSON or from a page, it is the same. */
export interface Call {
  officer: Officer;
  params: Readonly<Record<string, string>>;
  input: unknown;
  idempotencyKey?: string | undefined;
}

/** What the steps of an action are given, as far as it has got. */
export interface Request<I> {
  deps: Deps;
  officer: Officer;
  params: Readonly<Record<string, string>>;
  input: I;
}

export interface Attempt<I, T> extends Request<I> {
  target: T;
  /** Id of its line in the action log. */
  actionId: string;
  /** The same request came before: what it did may be done already. */
  repeated: boolean;
  /** It came with an Idempotency-Key, so it may come again. */
  hasKey: boolean;
}

/** What an officer may ask a dossier or a task to become. `T` is what it is done to, `R` the answer. */
export interface Action<I, T, P, R extends object> {
  name: string;
  /** Changes nothing of the dossier: only refused attempts are logged. */
  quiet?: true;
  input: z.ZodType<I>;
  /** Throws a problem 404 where there is nothing, or nothing this officer may see. */
  load(request: Request<I>): Promise<T>;
  /** The policy's word. */
  policy(ability: Ability, target: T): Verdict;
  /** Why the target's state does not allow it (409); null where it does. */
  possible(target: T, officer: Officer): Problem | null;
  /**
   * Checks the input against the target (400) and decides all that must not change when the request is
   * repeated. `kept` is what an earlier try decided.
   */
  prepare(attempt: Attempt<I, T>, kept: Record<string, unknown> | null): Promise<P>;
  /** The part of what was prepared that a repetition must find again. */
  keep?(prepared: P): Record<string, unknown>;
  /** Which line of which dossier the log gets; `reason` is the officer's own word. */
  describe(attempt: Attempt<I, T>, prepared: P | null): Description;
  /** The one command. Must do no harm when it is run again by a repetition. */
  execute(attempt: Attempt<I, T>, prepared: P): Promise<R>;
}

export interface Description {
  subject: ActionSubject;
  dossierCode: string | null;
  agency: string | null;
  /** Without personal data and form values: those have their own places. */
  input: Record<string, unknown>;
  reason: string | null;
}
