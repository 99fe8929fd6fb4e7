import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcedureEntry } from '../entry';
import { loadAgencies, loadCatalogue, shippedFiles } from './catalogue';
import { laidOver, overlayFile, parseOverlay, type Overlay } from './overlay';
import { resolveEntry } from './resolve';
import type { CatalogueEntry } from './schema';

/** The whole catalogue at one moment. A later import makes another one; nothing in this one changes. */
export interface CatalogueState {
  entries: CatalogueEntry[];
  procedures: ProcedureEntry[];
  overlay: Overlay;
  /** SHA-256 of what was imported, hexadecimal. */
  overlayHash: string;
  /** SHA-256 of what is shipped and what was imported. */
  hash: string;
}

export interface Catalogue {
  /** As it is now: another process may have imported a list a moment ago. */
  state(): CatalogueState;
}

/**
 * Reads the shipped catalogue once, at the first use; what was imported below the data directory is looked for at
 * each use (one `stat`) and read again where it changed. An overlay that cannot be read is told of, and the last
 * good one stays. `state` throws, naming the file, while there is no good one yet.
 */
export function openCatalogue(dataDir: string, onBroken?: (error: unknown) => void): Catalogue {
  let read: (() => CatalogueState) | null = null;
  let seen = '';
  let state: CatalogueState | null = null;
  return {
    state() {
      const mark = markOf(overlayFile(dataDir));
      if (state && mark === seen) return state;
      try {
        read ??= reader(dataDir);
        state = read();
      } catch (error) {
        if (!state) throw error;
        onBroken?.(error);
      }
      seen = mark;
      return state;
    },
  };
}

/** Changes whenever the file is replaced: each import writes a new file. */
function markOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found ? `${String(found.ino)} ${String(found.mtimeNs)} ${String(found.size)}` : '';
}

/** What an import left alone is the very same object afterwards, and so is what others keep about it. */
function reader(dataDir: string): () => CatalogueState {
  const shipped = loadCatalogue();
  const shippedHash = sha256(...shippedFiles().map((file) => readFileSync(join(__dirname, file), 'utf8')));
  const agencies = new Map(loadAgencies().map((agency) => [agency.id, agency]));
  const resolved = new WeakMap<CatalogueEntry, ProcedureEntry>();
  const resolve = (entry: CatalogueEntry): ProcedureEntry => {
    const known = resolved.get(entry) ?? resolveEntry(entry, agencies);
    resolved.set(entry, known);
    return known;
  };
  return () => {
    const text = textOf(overlayFile(dataDir));
    const overlay = parseOverlay(text, overlayFile(dataDir));
    const entries = laidOver(shipped, overlay);
    const overlayHash = sha256(text);
    const hash = sha256(shippedHash, overlayHash);
    return { entries, procedures: entries.map(resolve), overlay, overlayHash, hash };
  };
}

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function sha256(...texts: string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('hex');
}
