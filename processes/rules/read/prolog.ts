/**
 * Where a document declares a type, and with it entities that could lead out of it; undefined when it does not.
 * Only what stands before the first element is looked at: nothing can be declared later.
 */
export function declarationIn(xml: string): number | undefined {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const end = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<?', at) ? '?>' : undefined;
    if (end === undefined) return /^<!(DOCTYPE|ENTITY)/i.test(xml.slice(at, at + 10)) ? at : undefined;
    const closed = xml.indexOf(end, at);
    if (closed < 0) return undefined;
    at = closed + end.length;
  }
  return undefined;
}

export function placeAt(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
