/** The draft as it was before something took its place; it outlives the window. */
export interface Before {
  bpmn: string;
  /** What took its place. */
  what: string;
  at: string;
}

const keyOf = (draft: string): string => `start-before-${draft}`;

export function keepBefore(draft: string, before: Before): void {
  try {
    localStorage.setItem(keyOf(draft), JSON.stringify(before));
  } catch {
    // A full store: the copy is still in this window, and the version in force on the server.
  }
}

export function findBefore(draft: string): Before | null {
  try {
    const text = localStorage.getItem(keyOf(draft));
    return text === null ? null : (JSON.parse(text) as Before);
  } catch {
    return null;
  }
}
