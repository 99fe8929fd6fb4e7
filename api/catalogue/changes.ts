import { saveOverlay } from '../../processes/catalogue/overlay';
import type { Deps } from '../deps';
import { catalogueChangeModel, type CatalogueChangeDocument } from '../models/catalogueChange';
import { problem } from '../problems';
import { insertingOnce } from '../store';
import { getRows } from './imports';

const insert = insertingOnce(catalogueChangeModel);

/**
 * The store decides which import follows on the present state: the change is made by its insert, which is one write.
 * Doing it again changes nothing. Throws `catalogue-changed` when another import was faster.
 */
export async function commitChange(deps: Deps, change: CatalogueChangeDocument): Promise<void> {
  if (await insert(deps.connection, change)) return;
  const earlier = await catalogueChangeModel(deps.connection).findById(change._id, { importId: 1 }).lean();
  if (earlier?.importId !== change.importId) throw problem('catalogue-changed');
}

/**
 * Writes what was decided to the file that this process reads the catalogue from: its own import, one whose process
 * died in between, or one of a process on another machine. Returns how many imports it made up for.
 */
export async function catchUp(deps: Deps): Promise<number> {
  for (let caughtUp = 0; ; caughtUp += 1) {
    const { overlayHash } = deps.catalogue.state();
    const next = await catalogueChangeModel(deps.connection).findById(overlayHash, { importId: 1 }).lean();
    if (!next) return caughtUp;
    const { overlay } = await getRows(deps, next.importId);
    if (!overlay) throw new Error(`the import ${next.importId} was applied with faults`);
    // Meanwhile another request may have done it, and gone on.
    if (deps.catalogue.state().overlayHash === overlayHash) saveOverlay(deps.config.dataDir, overlay);
  }
}
