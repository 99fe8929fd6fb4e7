import { z } from 'zod';
import { moves, movedTo } from '../rehearsals/clock';
import { describeRehearsal } from '../rehearsals/describe';
import { rehearsalModel } from '../models/rehearsal';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import { getRunning, timeOf, type RunningRehearsal } from '../rehearsals/target';
import { completeTimedOut } from '../rehearsals/timeOuts';
import type { Action } from './kernel/action';

const input = z.object({
  /** An hour of work, to the next working day, past the time of the next step, past the dossier's due date. */
  to: z.enum(moves),
  /** How far ahead the clock was when it was looked at: the same request again moves nothing. */
  aheadMs: z.int().min(0),
});
type Input = z.output<typeof input>;

/** Lets time pass in a rehearsal; what a time that ran out asks for is done at once. */
export const moveRehearsalClock: Action<Input, RunningRehearsal, number, { id: string }> = {
  name: 'moveRehearsalClock',
  quiet: true,
  input,
  load: ({ deps, params }) => getRunning(deps, params['id'] ?? ''),
  policy: (ability) => verdictFor(ability, 'update', 'Draft'),
  possible: ({ rehearsal }) => (rehearsal.state === 'running' ? null : problem('rehearsal-not-running')),
  prepare({ deps, target: { rehearsal, run }, input: { to, aheadMs } }) {
    // Moved by the same request, a moment earlier.
    if (rehearsal.aheadMs !== aheadMs) return Promise.resolve(rehearsal.aheadMs);
    const { dossier } = run;
    const ahead = {
      openTasks: dossier?.openTasks ?? [],
      dueAt: dossier?.endedAt ? null : (dossier?.dueAt ?? null),
    };
    const now = timeOf(deps, rehearsal);
    const moved = movedTo(to, now, ahead, deps.calendar);
    if (!moved) throw problem('nothing-to-wait-for');
    return Promise.resolve(rehearsal.aheadMs + moved.getTime() - now.getTime());
  },
  describe: ({ target: { rehearsal } }) => describeRehearsal(rehearsal, rehearsal._id),
  async execute({ deps, target: { rehearsal }, input: asked }, aheadMs) {
    const { _id } = rehearsal;
    await rehearsalModel(deps.connection).updateOne(
      { _id, aheadMs: asked.aheadMs },
      { $set: { aheadMs, touchedAt: deps.now() } },
    );
    await completeTimedOut(deps, _id);
    return { id: _id };
  },
};
