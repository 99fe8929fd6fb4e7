import type { Connection } from 'mongoose';
import type { ProcedureEntry } from '../../processes';
import { askedPapers, type StatedTerms } from '../../processes/steps/termsIn';
import { procedureReleaseModel } from '../models/procedureRelease';
import { batchedOn } from '../store';

/**
 * The procedure with what its redesign promises and asks for in the place of what is published: never a longer limit,
 * never another paper.
 */
export async function withTermsInForce(
  connection: Connection,
  entry: ProcedureEntry,
): Promise<ProcedureEntry> {
  const terms = await termsOfRelease(connection, entry.code);
  if (!terms) return entry;
  const cases = entry.cases?.map((one) => ({ ...one, limit: terms.cases[one.id] ?? one.limit }));
  return {
    ...entry,
    limit: terms.limit ?? entry.limit,
    papers: askedPapers(entry.papers, terms),
    ...(cases && { cases }),
  };
}

/** Every receipt asks; those that ask at one moment ask together. */
const termsOfRelease = batchedOn(async (connection, codes: readonly string[]) => {
  const found = await procedureReleaseModel(connection)
    .find({ code: { $in: [...new Set(codes)] } }, { code: 1, terms: 1 })
    .sort({ baseVersion: 1 })
    .lean();
  const latest = new Map<string, StatedTerms>(found.map(({ code, terms }) => [code, terms]));
  return codes.map((code) => latest.get(code) ?? null);
});
