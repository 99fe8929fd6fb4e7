import { EngineError } from '../../../engine';

const conflicts: readonly string[] = ['not-found', 'already-assigned', 'wrong-state'];

/** The engine knows better than the read model: somebody was faster. */
export function isConflict(error: unknown): boolean {
  return error instanceof EngineError && conflicts.includes(error.code);
}
