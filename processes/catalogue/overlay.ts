import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { catalogueEntrySchema, type CatalogueEntry } from './schema';

/** What imports changed, kept outside the source tree. */
export interface Overlay {
  /** How many imports made it: no two states of it are alike, even when an import takes another one back. */
  revision?: number;
  /** New and changed entries, whole. */
  entries: CatalogueEntry[];
  /** Codes of placeholders that real procedures took the place of. */
  removed: string[];
}

const schema = z.strictObject({
  revision: z.int().nonnegative().optional(),
  entries: z.array(catalogueEntrySchema),
  removed: z.array(z.string()),
});

/** Where it lies below a data directory. */
export const overlayFile = (dataDir: string) => join(dataDir, 'catalogue', 'imported.json');

/** Empty where nothing was imported yet. Throws, naming the file, when it is not well-formed. */
export function loadOverlay(dataDir: string): Overlay {
  const file = overlayFile(dataDir);
  return parseOverlay(existsSync(file) ? readFileSync(file, 'utf8') : '', file);
}

/** Of the text of an overlay; "" is one without anything. Throws, naming the file, when it is not well-formed. */
export function parseOverlay(text: string, file: string): Overlay {
  if (text === '') return { entries: [], removed: [] };
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** A reader sees the whole of the old overlay or the whole of the new one, also after a power cut. */
export function saveOverlay(dataDir: string, overlay: Overlay): void {
  const file = overlayFile(dataDir);
  mkdirSync(dirname(file), { recursive: true });
  // Several processes may write at once, each its own draft.
  const draft = `${file}.${randomUUID()}.new`;
  try {
    writeDurably(draft, JSON.stringify(overlay));
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Imported entries take the place of shipped ones with their code; new ones follow at the end. */
export function laidOver(shipped: CatalogueEntry[], { entries, removed }: Overlay): CatalogueEntry[] {
  const gone = new Set(removed);
  const imported = new Map(entries.map((entry) => [entry.code, entry]));
  const known = new Set(shipped.map(({ code }) => code));
  const kept = shipped.filter(({ code }) => !gone.has(code)).map((entry) => imported.get(entry.code) ?? entry);
  return [...kept, ...entries.filter(({ code }) => !known.has(code))];
}
