import { EngineError } from '../../engine';
import { caseFileModel, type CaseFileDocument } from '../models/caseFile';
import { dossierModel } from '../models/dossier';
import { verdictFor } from '../policy';
import { problem } from '../problems';
import { insertingOnce } from '../store';
import type { Deps } from '../deps';
import type { Action, Attempt } from './kernel/action';
import { takeDossierCode } from './receipt/dossierCodes';
import { caseFileFor, openingTimeToLiveMs, publishOpening } from './receipt/opening';
import { loadReceipt, type Receipt } from './receipt/receipt';
import { receiptInput, type ReceiptInput } from './receipt/receiptInput';

const storeCaseFile = insertingOnce(caseFileModel);

/**
 * The desk takes a dossier in: the legal receipt (NĐ 61/2018/NĐ-CP, article 17). The case file is stored first,
 * then the engine is told; it is received once the engine has acknowledged.
 */
export const receive: Action<ReceiptInput, Receipt, CaseFileDocument, { code: string }> = {
  name: 'receive',
  input: receiptInput,
  load: ({ deps, officer, input }) => loadReceipt(deps, officer, input),
  policy: (ability, { receivingAgency }) => verdictFor(ability, 'receive', 'Dossier', { receivingAgency }),
  possible: ({ entry: { code, withdrawn }, deployed }) => {
    if (withdrawn) return problem('procedure-withdrawn', { code });
    return deployed ? null : problem('procedure-not-deployed', { code });
  },
  prepare: async (attempt, kept) =>
    caseFileFor(attempt.deps, attempt.target, attempt.input, {
      ...(kept ? decided(kept) : await decide(attempt)),
      actionId: attempt.actionId,
      receivedBy: attempt.officer.username,
    }),
  keep: ({ _id, receivedAt }) => ({ code: _id, receivedAt }),
  describe: ({ input, target }, caseFile) => ({
    subject: { kind: 'Dossier', id: caseFile?._id ?? '' },
    dossierCode: caseFile?._id ?? null,
    agency: target.receivingAgency,
    input: {
      procedureCode: input.procedureCode,
      ...(input.case !== undefined && { case: input.case }),
      channel: input.channel,
      papers: input.documents.length,
    },
    reason: null,
  }),
  async execute({ deps, repeated, hasKey }, caseFile) {
    await storeCaseFile(deps.connection, caseFile);
    if (repeated && (await hasBegun(deps, caseFile))) return { code: caseFile._id };
    try {
      await publishOpening(deps, caseFile);
    } catch (error) {
      // Without a key the next try is another dossier, so nothing of this one may begin later.
      if (!hasKey && wasNotTaken(error))
        await caseFileModel(deps.connection).deleteOne({ _id: caseFile._id });
      throw error;
    }
    return { code: caseFile._id };
  },
};

async function decide({ deps, target }: Attempt<ReceiptInput, Receipt>) {
  const agency = deps.agencies.find(({ id }) => id === target.receivingAgency);
  if (!agency) throw problem('invalid-input', {}, [{ field: 'agency', code: 'not-received-here' }]);
  const receivedAt = deps.now();
  return { code: await takeDossierCode(deps.connection, agency, deps.agencies, receivedAt), receivedAt };
}

/** What an earlier try decided, as `keep` wrote it. */
const decided = (kept: Record<string, unknown>) => ({
  code: String(kept['code']),
  receivedAt: new Date(kept['receivedAt'] as Date),
});

const wasNotTaken = (error: unknown) => error instanceof EngineError && !error.maybeTaken;

/** Once the engine has forgotten the message, publishing it again could begin the dossier twice. */
async function hasBegun(deps: Deps, caseFile: CaseFileDocument): Promise<boolean> {
  if (await dossierModel(deps.connection).exists({ _id: caseFile._id })) return true;
  const age = deps.now().getTime() - caseFile.receivedAt.getTime();
  if (age >= openingTimeToLiveMs) throw problem('receipt-expired', { code: caseFile._id });
  return false;
}
