import type { Copy } from './autosave';

/** Whose copy of which draft: officers share computers, and nobody goes on with another's edit. */
export interface CopyKey {
  draft: string;
  officer: string;
  /** Two windows of one officer keep two copies. */
  window: string;
}

const prefixOf = ({ draft, officer }: CopyKey) => `draft:${draft}:${officer}:`;
const keyOf = (key: CopyKey) => prefixOf(key) + key.window;

/** Names this window for as long as it is open, over every reload. */
export function windowId(): string {
  const made = Math.random().toString(36).slice(2);
  try {
    const known = sessionStorage.getItem('window') ?? made;
    sessionStorage.setItem('window', known);
    return known;
  } catch {
    return made;
  }
}

/** Keeps the copy of a draft on this computer; a full or forbidden storage is no reason not to go on. */
export function keepCopy(key: CopyKey, copy: Copy | null): void {
  try {
    if (copy) localStorage.setItem(keyOf(key), JSON.stringify(copy));
    else localStorage.removeItem(keyOf(key));
  } catch {
    // The server still gets it.
  }
}

/** What was not saved when this window was last closed; else the newest that another window left behind. */
export function findCopy(key: CopyKey): (Copy & { key: CopyKey }) | null {
  try {
    const windows = Object.keys(localStorage)
      .filter((each) => each.startsWith(prefixOf(key)))
      .map((each) => each.slice(prefixOf(key).length));
    const found = windows.flatMap((window) => {
      const place = { ...key, window };
      const copy = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null') as Copy | null;
      return copy ? [{ ...copy, key: place }] : [];
    });
    const newestFirst = found.sort((one, other) => other.at.localeCompare(one.at));
    return found.find((copy) => copy.key.window === key.window) ?? newestFirst[0] ?? null;
  } catch {
    return null;
  }
}
