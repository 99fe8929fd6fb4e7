import { z } from 'zod';
import type { ProcedureEntry } from '../../processes';
import { getInForce } from '../drafts/target';
import { draftModel, type DraftDocument } from '../models/draft';
import type { ProcessDefinitionDocument } from '../models/readModels';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import { findEntry } from '../queries/catalogue';
import { insertingOnce } from '../store';
import type { Action, Attempt } from './kernel/action';

/** What is redesigned, and with what it begins. */
export interface Redesigned {
  entry: ProcedureEntry;
  inForce: ProcessDefinitionDocument;
}

const insertOnce = insertingOnce(draftModel);

const input = z.object({});
type Input = z.output<typeof input>;

/** A redesign of a procedure begins, as a copy of the version in force. */
export const createDraft: Action<Input, Redesigned, string, { id: string }> = {
  name: 'createDraft',
  input,
  async load({ deps, params }) {
    const code = params['code'] ?? '';
    const entry = findEntry(deps, code);
    if (!entry) throw problem('procedure-not-found', { code });
    return { entry, inForce: await getInForce(deps, code) };
  },
  policy: (ability) => verdictFor(ability, 'redesign', 'Procedure'),
  possible: ({ entry: { code, withdrawn } }) => (withdrawn ? problem('procedure-withdrawn', { code }) : null),
  // The same request is the same action, and so the same redesign.
  prepare: ({ actionId }) => Promise.resolve(actionId.slice(0, 16)),
  describe: ({ target: { entry, inForce } }, id) => ({
    subject: { kind: 'Draft', id: id ?? '' },
    dossierCode: null,
    agency: null,
    input: { procedureCode: entry.code, baseVersion: inForce.version },
    reason: null,
  }),
  async execute(attempt, id) {
    await insertOnce(attempt.deps.connection, draftFor(attempt, id));
    return { id };
  },
};

function draftFor({ deps, officer, target }: Attempt<Input, Redesigned>, _id: string): DraftDocument {
  const { entry, inForce } = target;
  const { username } = officer;
  const now = deps.now();
  return {
    ...{ _id, code: entry.code, name: entry.name, baseVersion: inForce.version, bpmn: inForce.bpmn },
    ...{ author: username, editors: [username], state: 'editing', revision: 1 },
    ...{ createdAt: now, updatedAt: now, updatedBy: username },
    ...{ submittedAt: null, submittedBy: null, reviewedAt: null, reviewedBy: null, note: null },
    ...{ releasedAt: null, releasedBy: null, releasedVersion: null },
  };
}
