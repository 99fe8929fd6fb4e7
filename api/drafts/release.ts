import type { Connection } from 'mongoose';
import { EngineError } from '../../engine';
import { resourcesOf } from '../../processes';
import type { Deps } from '../deps';
import { draftModel } from '../models/draft';
import { procedureReleaseModel, type ProcedureReleaseDocument } from '../models/procedureRelease';
import { problem } from '../problems';
import { insertingOnce } from '../store';
import type { DraftHead } from './target';

const insertOnce = insertingOnce(procedureReleaseModel);

type Parts = Pick<Deps, 'connection' | 'engine'>;

/** Of a redesign of this version of this procedure. */
export const releaseIdFor = (code: string, baseVersion: number): string => `${code}:${String(baseVersion)}`;

/**
 * The store decides which redesign follows on a version: the release is made by its insert, which is one write.
 * Doing it again changes nothing. Throws `draft-outdated` when another redesign was faster.
 */
export async function commitRelease(
  connection: Connection,
  release: ProcedureReleaseDocument,
): Promise<void> {
  if (!(await insertOnce(connection, release))) {
    const { _id, draftId, baseVersion: base } = release;
    const earlier = await procedureReleaseModel(connection).findById(_id, { draftId: 1, version: 1 }).lean();
    if (earlier?.draftId !== draftId)
      throw problem('draft-outdated', { base, version: earlier?.version ?? '?' });
  }
  await markReleased(connection, release);
}

/** Whether this redesign was released, however far the engine is. */
export async function isCommitted(connection: Connection, draft: DraftHead): Promise<boolean> {
  const _id = releaseIdFor(draft.code, draft.baseVersion);
  return (await procedureReleaseModel(connection).exists({ _id, draftId: draft._id })) !== null;
}

/** The latest redesign of a procedure that was released; null where what is compiled is in force. */
export async function findRelease(
  connection: Connection,
  code: string,
): Promise<ProcedureReleaseDocument | null> {
  return procedureReleaseModel(connection).findOne({ code }).sort({ baseVersion: -1 }).lean();
}

/** Codes of the procedures that were redesigned. */
export async function redesignedCodes(connection: Connection): Promise<string[]> {
  return procedureReleaseModel(connection).distinct('code');
}

/**
 * Gives the engine the latest redesign of a procedure. It keeps the version of what it knows already, so that doing
 * it again does no harm; and whatever another process sends meanwhile, the latest one in the store is sent last.
 */
export async function bringToEngine(parts: Parts, code: string): Promise<void> {
  let release = await findRelease(parts.connection, code);
  while (release) {
    const version = await deployedAs(parts, release);
    const latest = await findRelease(parts.connection, code);
    if (latest?._id === release._id) {
      await keepVersion(parts.connection, release, version);
      return;
    }
    release = latest;
  }
}

/** Brings to the engine what was released by a process that died before it could. Returns how many. */
export async function takeUpReleases(parts: Parts): Promise<number> {
  const codes = await procedureReleaseModel(parts.connection).distinct('code', { version: null });
  for (const code of codes) await bringToEngine(parts, code);
  return codes.length;
}

async function deployedAs({ engine, connection }: Parts, release: ProcedureReleaseDocument): Promise<number> {
  try {
    const deployed = await engine.deploy(resourcesOf(release));
    const version = deployed.find(({ id }) => id === release.bpmnProcessId)?.version;
    if (version === undefined) throw new Error(`the engine named no version of ${release.bpmnProcessId}`);
    return version;
  } catch (error) {
    if (error instanceof EngineError && error.code === 'invalid') await takeBack(connection, release);
    throw error;
  }
}

/** What the engine does not take was never released: the redesign stays approved, and another one may follow. */
async function takeBack(connection: Connection, { _id, draftId }: ProcedureReleaseDocument): Promise<void> {
  await procedureReleaseModel(connection).deleteOne({ _id, version: null });
  await draftModel(connection).updateOne(
    { _id: draftId, releasedVersion: null },
    { $set: { state: 'approved', releasedAt: null, releasedBy: null } },
  );
}

async function markReleased(connection: Connection, release: ProcedureReleaseDocument): Promise<void> {
  const { draftId, releasedAt, releasedBy } = release;
  const $set = { state: 'released', releasedAt, releasedBy };
  await draftModel(connection).updateOne({ _id: draftId, state: { $ne: 'released' } }, { $set });
}

async function keepVersion(
  connection: Connection,
  release: ProcedureReleaseDocument,
  version: number,
): Promise<void> {
  // The process that released it may have died before it said so.
  await markReleased(connection, release);
  await draftModel(connection).updateOne({ _id: release.draftId }, { $set: { releasedVersion: version } });
  await procedureReleaseModel(connection).updateOne({ _id: release._id }, { $set: { version } });
}
