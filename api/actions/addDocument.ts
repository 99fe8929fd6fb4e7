import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Deps } from '../deps';
import { documentJson, type DocumentJson } from '../documents/documentJson';
import { inspectFile, type InspectedFile } from '../documents/inspect';
import { readStored, storeDocument } from '../documents/store';
import type { StoredDocument } from '../models/document';
import { problem } from '../problems';
import type { Action, Attempt } from './kernel/action';
import { momentFor } from './kernel/moments';
import { optional } from './kernel/texts';
import { dossierVerdictFor, loadDossier, type DossierTarget } from './targets/dossier';

const input = z.object({
  paperId: optional(z.string().max(200)),
  file: z.object({ name: z.string(), content: z.instanceof(Buffer) }),
});
type Input = z.output<typeof input>;

export interface Prepared {
  id: string;
  sha256: string;
  file: InspectedFile;
}

/** A file is added to a dossier. The same content for the same paper is the same document. */
export const addDocument: Action<Input, DossierTarget, Prepared, DocumentJson> = {
  name: 'addDocument',
  input,
  load: ({ deps, officer, params }) => loadDossier(deps, officer, params['code'] ?? ''),
  policy: (ability, target) => dossierVerdictFor(ability, 'addDocument', target),
  possible: ({ dossier }) =>
    dossier?.endedAt ? problem('dossier-ended', { at: momentFor(dossier.endedAt) }) : null,
  async prepare({ deps, target, input: { file, paperId } }) {
    if (paperId && !isPaperOf(deps, target, paperId)) {
      throw problem('invalid-input', {}, [
        { field: 'paperId', code: 'unknown-paper', params: { paper: paperId } },
      ]);
    }
    const sha256 = createHash('sha256').update(file.content).digest('hex');
    return { id: idFor(target.code, paperId, sha256), sha256, file: await inspectFile(file) };
  },
  describe: ({ target, input: { paperId } }, prepared) => ({
    subject: { kind: 'Dossier', id: target.code },
    dossierCode: target.code,
    agency: null,
    input: { paperId: paperId ?? null, sha256: prepared?.sha256 ?? null },
    reason: null,
  }),
  async execute(attempt, prepared) {
    const { deps } = attempt;
    const stored = await readStored(deps.connection, prepared.id);
    return documentJson(
      stored ?? (await storeDocument(deps.connection, documentFor(attempt, prepared), prepared.file)),
    );
  },
};

const isPaperOf = (deps: Deps, { procedureCode }: DossierTarget, paperId: string) =>
  deps.procedures.some(
    ({ code, papers }) => code === procedureCode && papers.some(({ id }) => id === paperId),
  );

const idFor = (...parts: (string | undefined)[]) =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32);

function documentFor(
  attempt: Attempt<Input, DossierTarget>,
  prepared: Prepared,
): Omit<StoredDocument, 'fileId'> {
  const { deps, officer, target, actionId } = attempt;
  return {
    _id: prepared.id,
    dossierCode: target.code,
    paperId: attempt.input.paperId ?? null,
    fileName: prepared.file.name,
    mediaType: prepared.file.mediaType,
    size: prepared.file.content.length,
    sha256: prepared.sha256,
    agencies: target.agencies,
    addedBy: officer.username,
    addedAt: deps.now(),
    actionId,
  };
}
