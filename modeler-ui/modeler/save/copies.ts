import type { Copy } from './autosave';

const keyOf = (draft: string) => `draft:${draft}`;

/** Keeps the copy of a draft on this computer; a full or forbidden storage is no reason not to go on. */
export function keepCopy(draft: string, copy: Copy | null): void {
  try {
    if (copy) localStorage.setItem(keyOf(draft), JSON.stringify(copy));
    else localStorage.removeItem(keyOf(draft));
  } catch {
    // The server still gets it.
  }
}

/** What was not saved when the window was last closed. */
export function findCopy(draft: string): Copy | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(draft)) ?? 'null') as Copy | null;
  } catch {
    return null;
  }
}
