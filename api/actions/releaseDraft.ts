import { z } from 'zod';
import { EngineError } from '../../engine';
import { bpmnProcessIdOf } from '../../processes';
import { termsIn, type StatedTerms } from '../../processes/steps/termsIn';
import { describeDraft, mustBeRevision } from '../drafts/change';
import { checkDraft, mustBeLawful } from '../drafts/check';
import { bringToEngine, commitRelease, isCommitted, releaseIdFor } from '../drafts/release';
import { decisionIdsIn, formIdsIn } from '../drafts/named';
import { isOwnTable, type Surroundings } from '../drafts/surroundings';
import { getDraft, mustBeCurrent, unlessIn } from '../drafts/target';
import type { Deps } from '../deps';
import type { DraftDocument } from '../models/draft';
import type { ProcedureReleaseDocument } from '../models/procedureRelease';
import { verdictFor } from '../policy';
import { Problem } from '../problems';
import type { Action, Attempt } from './kernel/action';
import { revisionInput } from './kernel/revisions';

const input = z.object({ revision: revisionInput });
type Input = z.output<typeof input>;

/**
 * An approved redesign is put in force: new dossiers begin on it, running ones finish on theirs. The store is told
 * first; from then on it comes to the engine whatever dies.
 */
export const releaseDraft: Action<Input, DraftDocument, null, { id: string }> = {
  name: 'releaseDraft',
  input,
  load: ({ deps, params }) => getDraft(deps, params['id'] ?? ''),
  policy: (ability, draft) => verdictFor(ability, 'review', 'Draft', draft),
  possible: (draft) => unlessIn(['approved'], draft),
  prepare: () => Promise.resolve(null),
  describe: ({ target }) => describeDraft(target),
  async execute(attempt) {
    const { deps, target } = attempt;
    try {
      await commit(attempt);
    } catch (error) {
      // The same request was a moment faster, or its first try died after this point.
      if (!(await isCommitted(deps.connection, target))) throw error;
    }
    await bringNow(deps, target.code);
    return { id: target._id };
  },
};

async function commit(attempt: Attempt<Input, DraftDocument>): Promise<void> {
  const { deps, target, input: asked } = attempt;
  const notApproved = unlessIn(['approved'], target);
  if (notApproved) throw notApproved;
  await mustBeRevision(deps, target, asked.revision);
  await mustBeCurrent(deps, target);
  const checked = await checkDraft(deps, target);
  mustBeLawful(checked);
  const terms = await termsIn(target.bpmn);
  await commitRelease(deps.connection, releaseOf(attempt, checked.surroundings, terms));
}

function releaseOf(
  { deps, officer, target }: Attempt<Input, DraftDocument>,
  { forms, decisions }: Surroundings,
  terms: StatedTerms,
): ProcedureReleaseDocument {
  const { _id: draftId, code, baseVersion, bpmn } = target;
  const named = new Set([...formIdsIn(bpmn), ...decisionIdsIn(bpmn)]);
  const bpmnProcessId = bpmnProcessIdOf(code);
  return {
    ...{
      _id: releaseIdFor(code, baseVersion),
      code,
      baseVersion,
      draftId,
      bpmnProcessId,
      bpmn,
      decisions: decisions.filter(({ id }) => !isOwnTable(id) || named.has(id)),
      terms,
    },
    resourceName: `${bpmnProcessId}.bpmn`,
    forms: forms.filter(({ id }) => named.has(id)),
    ...{ releasedBy: officer.username, releasedAt: deps.now(), version: null },
  };
}

/** An engine that cannot be reached gets it as soon as it can: the release stands already. */
async function bringNow(deps: Deps, code: string): Promise<void> {
  try {
    await bringToEngine(deps, code);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    if (error.code === 'invalid') throw new Problem('refused-by-engine', {}, [], { cause: error });
    deps.log.warn({ err: error, code }, 'a released redesign waits for the engine');
  }
}
