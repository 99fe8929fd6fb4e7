import type { Description } from '../actions/kernel/action';
import type { RehearsalDocument } from '../models/rehearsal';

/** How the action log tells of a rehearsal. */
export const describeRehearsal = (
  { code, revision, draftId }: Pick<RehearsalDocument, 'code' | 'revision' | 'draftId'>,
  id: string,
): Description => ({
  subject: { kind: 'Draft', id: draftId },
  dossierCode: null,
  agency: null,
  input: { procedureCode: code, revision, rehearsal: id },
  reason: null,
});
