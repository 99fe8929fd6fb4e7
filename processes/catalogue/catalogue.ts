import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProcedureEntry } from '../entry';
import type { Agency } from '../types';
import { laidOver, loadOverlay } from './overlay';
import { resolveEntry } from './resolve';
import { catalogueEntrySchema, type CatalogueEntry } from './schema';

const agenciesFile = 'agencies.json';

/** The agencies of the province as a tree, and those of other branches that take part. */
export function loadAgencies(): Agency[] {
  return read(agenciesFile) as Agency[];
}

/**
 * All procedures, by field, those withdrawn among them. With a data directory, what was imported there is laid over
 * what is shipped. Throws, naming the file, when an entry is not well-formed.
 */
export function loadProcedures(dataDir?: string): ProcedureEntry[] {
  const agencies = new Map(loadAgencies().map((agency) => [agency.id, agency]));
  return loadCatalogue(dataDir).map((entry) => resolveEntry(entry, agencies));
}

/** The entries as they are published, without what follows from their patterns. */
export function loadCatalogue(dataDir?: string): CatalogueEntry[] {
  const shipped = shippedFiles().flatMap((file) => parse(file, read(file)));
  return dataDir === undefined ? shipped : laidOver(shipped, loadOverlay(dataDir));
}

/** The files of the shipped catalogue, by name. */
export const shippedFiles = (): string[] =>
  readdirSync(__dirname)
    .filter((file) => file.endsWith('.json') && file !== agenciesFile)
    .sort();

function parse(file: string, content: unknown): CatalogueEntry[] {
  const parsed = z.array(catalogueEntrySchema).safeParse(content);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, file), 'utf8'));
}
