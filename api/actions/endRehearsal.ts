import { z } from 'zod';
import type { RehearsalDocument } from '../models/rehearsal';
import { verdictFor } from '../policy';
import { describeRehearsal } from '../rehearsals/describe';
import { endRehearsal as removeAll } from '../rehearsals/end';
import { getRehearsal } from '../rehearsals/target';
import type { Action } from './kernel/action';

const input = z.object({});

/** A rehearsal is over, or given up: everything of it goes. */
export const endRehearsal: Action<z.output<typeof input>, RehearsalDocument, null, { id: string }> = {
  name: 'endRehearsal',
  input,
  load: ({ deps, params }) => getRehearsal(deps, params['id'] ?? ''),
  policy: (ability) => verdictFor(ability, 'update', 'Draft'),
  possible: () => null,
  prepare: () => Promise.resolve(null),
  describe: ({ target }) => describeRehearsal(target, target._id),
  async execute({ deps, target }) {
    await removeAll(deps, target);
    return { id: target._id };
  },
};
