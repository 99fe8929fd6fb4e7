/** What is being drawn and not used yet, on the officer's own computer: closing the window loses nothing. */
const keyFor = (draftId: string, formId: string): string => `one-stop:form:${draftId}:${formId}`;

export function keepForm(draftId: string, formId: string, schema: unknown): void {
  try {
    if (schema === null) localStorage.removeItem(keyFor(draftId, formId));
    else localStorage.setItem(keyFor(draftId, formId), JSON.stringify(schema));
  } catch {
    // A full or forbidden store: the form is on the screen still.
  }
}

export function keptForm(draftId: string, formId: string): object | null {
  try {
    const text = localStorage.getItem(keyFor(draftId, formId));
    const found: unknown = text === null ? null : JSON.parse(text);
    return typeof found === 'object' ? found : null;
  } catch {
    return null;
  }
}
