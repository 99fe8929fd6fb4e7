/** What the library says while it reads a document. */
export interface ImportWarning {
  message: string;
  /** Of a reference that names nothing. */
  property?: string;
  /** Of the drawing alone. */
  context?: unknown;
}

/**
 * What would be gone if the document were written again: content that is not understood where it stands. References to
 * what is not there, ids that are there twice and what is wrong with the drawing are findings, and stay in the document.
 */
export function lossesIn(warnings: readonly ImportWarning[]): string[] {
  return warnings
    .filter(({ message, property, context }) => !property && !context && !/duplicate ID/.test(message))
    .map(({ message }) => {
      const [first = ''] = message.split('\n');
      const [, nested = first] = message.split('nested error: ');
      return nested;
    });
}
