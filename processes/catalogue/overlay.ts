import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { catalogueEntrySchema, type CatalogueEntry } from './schema';

/** What imports changed, kept outside the source tree. */
export interface Overlay {
  /** New and changed entries, whole. */
  entries: CatalogueEntry[];
  /** Codes of placeholders that real procedures took the place of. */
  removed: string[];
}

const schema = z.strictObject({ entries: z.array(catalogueEntrySchema), removed: z.array(z.string()) });

const fileIn = (dataDir: string) => join(dataDir, 'catalogue', 'imported.json');

/** Empty where nothing was imported yet. Throws, naming the file, when it is not well-formed. */
export function loadOverlay(dataDir: string): Overlay {
  const file = fileIn(dataDir);
  if (!existsSync(file)) return { entries: [], removed: [] };
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** A reader sees the whole of the old overlay or the whole of the new one, also after a power cut. */
export function saveOverlay(dataDir: string, overlay: Overlay): void {
  const file = fileIn(dataDir);
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  const handle = openSync(draft, 'w');
  try {
    writeFileSync(handle, JSON.stringify(overlay));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, file);
}

/** Imported entries take the place of shipped ones with their code; new ones follow at the end. */
export function laidOver(shipped: CatalogueEntry[], { entries, removed }: Overlay): CatalogueEntry[] {
  const gone = new Set(removed);
  const imported = new Map(entries.map((entry) => [entry.code, entry]));
  const known = new Set(shipped.map(({ code }) => code));
  const kept = shipped.filter(({ code }) => !gone.has(code)).map((entry) => imported.get(entry.code) ?? entry);
  return [...kept, ...entries.filter(({ code }) => !known.has(code))];
}
