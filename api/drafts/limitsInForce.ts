import type { ProcedureEntry } from '../../processes';
import type { StatedLimits } from '../../processes/steps/limitsIn';
import { procedureReleaseModel } from '../models/procedureRelease';
import { batchedOn } from '../store';
import type { Connection } from 'mongoose';

/** The procedure with what its redesign promises in place of the published limit: it is never longer than that. */
export async function withLimitsInForce(
  connection: Connection,
  entry: ProcedureEntry,
): Promise<ProcedureEntry> {
  const stated = await limitsOfRelease(connection, entry.code);
  if (!stated) return entry;
  const cases = entry.cases?.map((one) => ({ ...one, limit: stated.cases[one.id] ?? one.limit }));
  return { ...entry, limit: stated.limit ?? entry.limit, ...(cases && { cases }) };
}

/** Every receipt asks; those that ask at one moment ask together. */
const limitsOfRelease = batchedOn(async (connection, codes: readonly string[]) => {
  const found = await procedureReleaseModel(connection)
    .find({ code: { $in: [...new Set(codes)] } }, { code: 1, limits: 1 })
    .sort({ baseVersion: 1 })
    .lean();
  const latest = new Map<string, StatedLimits>(found.map(({ code, limits }) => [code, limits]));
  return codes.map((code) => latest.get(code) ?? null);
});
