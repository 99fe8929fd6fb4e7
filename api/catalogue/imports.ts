import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Deps } from '../deps';
import { catalogueChangeModel, type CatalogueChangeDocument } from '../models/catalogueChange';
import { catalogueImportModel, type CatalogueImportDocument } from '../models/catalogueImport';
import type { Officer } from '../models/officer';
import { problem } from '../problems';
import { insertingOnce } from '../store';
import type { SentFile } from '../documents/inspect';
import type { PlannedImport, PlannedRows } from './planned';

/** What is known of an import without its list and its rows. */
export type ImportHead = Omit<CatalogueImportDocument, 'list' | 'rows'>;

const withoutContents = { list: 0, rows: 0 };
/** A plan that nobody applied is of no use for longer. */
const keptMs = 7 * 86_400_000;
/** Together with the list it has to fit into one document of the store. */
const mostRowBytes = 8 * 1024 * 1024;

/** Plans an uploaded list and keeps the plan. The same list against the same catalogue is the same plan. */
export async function keepPlan(
  deps: Deps,
  officer: Officer,
  { name, content }: SentFile,
  complete: boolean,
): Promise<string> {
  const planned = await deps.planList({ content, complete, dataDir: deps.config.dataDir });
  if (planned.rows.length > mostRowBytes) throw problem('list-too-heavy');
  const sha256 = hashOf(content);
  const _id = hashOf(sha256, String(complete), planned.catalogueHash).slice(0, 32);
  await insertOnce(deps.connection, {
    _id,
    fileName: name,
    size: content.length,
    sha256,
    complete,
    ...withoutRows(planned),
    plannedBy: officer.username,
    plannedAt: deps.now(),
    list: content,
    rows: Buffer.from(planned.rows),
  });
  await removeOld(deps);
  return _id;
}

/** A change of one procedure, kept as an import is; done again it changes nothing. */
export async function keepOwn(
  deps: Deps,
  { username }: Officer,
  own: Omit<CatalogueImportDocument, 'plannedBy' | 'plannedAt'>,
): Promise<void> {
  await insertOnce(deps.connection, { ...own, plannedBy: username, plannedAt: deps.now() });
}

/** The code of the procedure that was kept under that id; null where none was. */
export async function findOwn({ connection }: Deps, id: string): Promise<string | null> {
  const found = await catalogueImportModel(connection).findById(id, { fileName: 1 }).lean();
  return found ? found.fileName.replace(/\.json$/, '') : null;
}

/** The same list once more, against the catalogue as it is now. */
export async function planAgain(deps: Deps, officer: Officer, importId: string): Promise<string> {
  const found = await catalogueImportModel(deps.connection).findById(importId);
  if (!found) throw problem('import-not-found', { id: importId });
  return keepPlan(deps, officer, { name: found.fileName, content: found.list }, found.complete);
}

/** Throws `import-not-found`. */
export async function getImport({ connection }: Deps, importId: string): Promise<ImportHead> {
  const found = await catalogueImportModel(connection).findById(importId, withoutContents).lean();
  if (!found) throw problem('import-not-found', { id: importId });
  return found;
}

/** What an import does, row by row. Throws `import-not-found`. */
export async function getRows({ connection }: Deps, importId: string): Promise<PlannedRows> {
  const found = await catalogueImportModel(connection).findById(importId, { rows: 1 });
  if (!found) throw problem('import-not-found', { id: importId });
  return JSON.parse((await promisify(gunzip)(found.rows)).toString()) as PlannedRows;
}

/** When and by whom it was applied; null where it was not. */
export function findChange(
  { connection }: Deps,
  { _id, overlayHash }: Pick<ImportHead, '_id' | 'overlayHash'>,
): Promise<CatalogueChangeDocument | null> {
  return catalogueChangeModel(connection).findOne({ _id: overlayHash, importId: _id }).lean();
}

const withoutRows = ({ catalogueHash, overlayHash, counts, applicable }: PlannedImport) => ({
  ...{ catalogueHash, overlayHash, counts, applicable },
});

function hashOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\n');
  return hash.digest('hex');
}

const insertOnce = insertingOnce<CatalogueImportDocument>(catalogueImportModel);

/** What was applied is kept: a process on another machine may have it still to do. */
async function removeOld({ connection, now }: Deps): Promise<void> {
  const old = { plannedAt: { $lt: new Date(now().getTime() - keptMs) } };
  const applied = await catalogueChangeModel(connection).distinct('importId');
  await catalogueImportModel(connection).deleteMany({ ...old, _id: { $nin: applied } });
}
