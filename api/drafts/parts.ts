import type { Connection } from 'mongoose';
import type { CompiledDecision, CompiledForm, FormSchema } from '../../processes';
import { draftPartModel, type DraftPartDocument } from '../models/draftPart';
import { insertingOnce } from '../store';

const insertOnce = insertingOnce(draftPartModel);

/** Forms and tables that one redesign keeps; those that it does not name go, the oldest first. */
const most = 300;

export type NewPart = Omit<DraftPartDocument, '_id'>;

const keyOf = (draftId: string, id: string): string => `${draftId}:${id}`;

/** Keeps a form or a table; the same one sent again is there already. `named`: the ids that the diagram names. */
export async function addPart(connection: Connection, part: NewPart, named: string[]): Promise<void> {
  if (!(await insertOnce(connection, { ...part, _id: keyOf(part.draftId, part.id) }))) return;
  const parts = draftPartModel(connection);
  const { draftId } = part;
  const over = (await parts.countDocuments({ draftId })) - most;
  if (over <= 0) return;
  const unused = await parts
    .find({ draftId, id: { $nin: [...named, part.id] } }, { _id: 1 })
    .sort({ addedAt: 1 })
    .limit(over)
    .lean();
  await parts.deleteMany({ _id: { $in: unused.map(({ _id }) => _id) } });
}

export async function findPart(
  connection: Connection,
  draftId: string,
  kind: DraftPartDocument['kind'],
  id: string,
): Promise<DraftPartDocument | null> {
  return draftPartModel(connection)
    .findOne({ _id: keyOf(draftId, id), kind })
    .lean();
}

/** All that a redesign brought forth, what came last at the end. */
export async function partsOf(
  connection: Connection,
  draftId: string,
): Promise<{ forms: CompiledForm[]; decisions: CompiledDecision[] }> {
  const found = await draftPartModel(connection).find({ draftId }).sort({ addedAt: 1 }).lean();
  const ofKind = (kind: DraftPartDocument['kind']) => found.filter((part) => part.kind === kind);
  return {
    forms: ofKind('form').map(({ id, content }) => ({
      id,
      resourceName: `${id}.form`,
      // It was read by processes/forms/readForm before it was kept.
      schema: JSON.parse(content) as FormSchema,
    })),
    decisions: ofKind('decision').map(({ id, content }) => ({
      id,
      resourceName: `${id}.dmn`,
      xml: content,
    })),
  };
}

/** What a redesign brought forth goes with it. */
export async function removeParts(connection: Connection, draftId: string): Promise<void> {
  await draftPartModel(connection).deleteMany({ draftId });
}
