import type { Connection } from 'mongoose';
import { hoursOfLimit, withSlots, type ProcedureEntry, type TimeLimit } from '../../processes';
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
  return terms ? withTerms(entry, terms) : entry;
}

/** The procedure as a process promises and asks for it, and with whom: never a longer limit, never another paper. */
export function withTerms(entry: ProcedureEntry, terms: StatedTerms): ProcedureEntry {
  const cases = entry.cases?.map((one) => ({ ...one, limit: shorter(one.limit, terms.cases[one.id]) }));
  return {
    ...withSlots(entry, terms.agencies ?? []),
    limit: shorter(entry.limit, terms.limit),
    papers: askedPapers(entry.papers, terms),
    ...(cases && { cases }),
  };
}

/** The published limit may have become the shorter one since the redesign. */
const shorter = (published: TimeLimit, promised: TimeLimit | null | undefined): TimeLimit =>
  promised && hoursOfLimit(promised) < hoursOfLimit(published) ? promised : published;

/** Every receipt asks; those that ask at one moment ask together. */
const termsOfRelease = batchedOn(async (connection, codes: readonly string[]) => {
  const found = await procedureReleaseModel(connection)
    .find({ code: { $in: [...new Set(codes)] } }, { code: 1, terms: 1 })
    .sort({ baseVersion: 1 })
    .lean();
  const latest = new Map<string, StatedTerms>(found.map(({ code, terms }) => [code, terms]));
  return codes.map((code) => latest.get(code) ?? null);
});
