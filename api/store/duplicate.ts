const duplicateKey = 11000;

/** Whether the store refused a write because an id or a unique key is taken: as an error, or as one write of many. */
export function isDuplicate(refusal: unknown): boolean {
  return (
    typeof refusal === 'object' && refusal !== null && 'code' in refusal && refusal.code === duplicateKey
  );
}
