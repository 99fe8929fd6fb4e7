import { z } from 'zod';
import { catchUp, commitChange } from '../catalogue/changes';
import { findChange, getImport, getRows, type ImportHead } from '../catalogue/imports';
import type { CatalogueChangeDocument } from '../models/catalogueChange';
import { verdictFor } from '../policy';
import { problem, type Problem } from '../problems';
import type { Action } from './kernel/action';
import { momentFor } from './kernel/moments';

export interface Target {
  head: ImportHead;
  /** Where it was applied before. */
  change: CatalogueChangeDocument | null;
  /** The catalogue is no longer the one it was planned against. */
  outdated: boolean;
}

const input = z.object({});

/**
 * A planned import is carried out, whole or not at all, and exactly as it was shown: the plan is bound to the list's
 * bytes and to the catalogue it was made against.
 */
export const applyImport: Action<z.output<typeof input>, Target, string[], { id: string }> = {
  name: 'applyImport',
  input,
  async load({ deps, params }) {
    const head = await getImport(deps, params['id'] ?? '');
    const change = await findChange(deps, head);
    return { head, change, outdated: head.catalogueHash !== deps.catalogue.state().hash };
  },
  policy: (ability) => verdictFor(ability, 'import', 'Procedure'),
  possible: (target) => obstacleTo(target),
  prepare: async ({ deps, target: { head } }) => (await getRows(deps, head._id)).deploys,
  describe: ({ target: { head } }) => ({
    subject: { kind: 'Catalogue', id: head._id },
    dossierCode: null,
    agency: null,
    input: {
      fileName: head.fileName,
      sha256: head.sha256,
      complete: head.complete,
      ...head.counts,
    },
    reason: null,
  }),
  async execute({ deps, officer, actionId, target: { head, change, outdated } }, codes) {
    // Only a repetition comes here so late: its first try died before it changed anything.
    if (outdated && !change) throw problem('catalogue-changed');
    await commitChange(deps, {
      _id: head.overlayHash,
      importId: head._id,
      fileName: head.fileName,
      sha256: head.sha256,
      counts: head.counts,
      appliedBy: officer.username,
      appliedAt: deps.now(),
      actionId,
      deployment: { codes, done: 0, aliveAt: null, doneAt: null, error: null },
    });
    await catchUp(deps);
    return { id: head._id };
  },
};

function obstacleTo({ head, change, outdated }: Target): Problem | null {
  const { applicable, counts } = head;
  if (change)
    return problem('import-already-applied', {
      officer: change.appliedBy,
      at: momentFor(change.appliedAt),
    });
  if (!applicable) return problem('import-faulty', { faulty: counts.faulty });
  if (outdated) return problem('catalogue-changed');
  const changes = counts.added + counts.changed + counts.withdrawn;
  return changes === 0 ? problem('import-changes-nothing') : null;
}
