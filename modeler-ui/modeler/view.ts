import type { BpmnShape } from './canvas/services';
import type { Verdict } from './check/messages';
import type { Copy, SaveState } from './save/autosave';
import type { CopyKey } from './save/copies';
import type { Other } from './save/server';
import type { Joined, Meeting } from './save/together';

/** What is shown of a draft, besides the document itself. */
export interface View {
  /** Whether the document has been read. */
  open: boolean;
  selected: BpmnShape[];
  save: SaveState;
  verdict: Verdict | null;
  checking: boolean;
  /** The worker could not be started, or broke. */
  checkFailed: boolean;
  others: Other[];
  /** An edit on this computer that the server never got. */
  found: (Copy & { key: CopyKey }) | null;
  /** Somebody else saved meanwhile, and both changed the same: what must be chosen. */
  meeting: Meeting | null;
  /** The changes of somebody else were put together with those made here. */
  joined: Joined | null;
  /** What of the document is not understood: it is shown, and left as it is. */
  losses: string[];
  /** When the edit was made that was found here and gone on with. */
  takenUp: string | null;
  submitting: boolean;
  submitError: string | null;
  canUndo: boolean;
  canRedo: boolean;
  /** The tool that is open (bar/tools.ts), and the step that it is about. */
  tool: { id: string; about: string | null } | null;
  /** The keys are being told. */
  help: boolean;
  /** What came of the last thing that was done, where the drawing does not say it. */
  told: string[];
}

/** Before anything was read. */
export const atFirst: View = {
  open: false,
  selected: [],
  save: { state: 'saved' },
  verdict: null,
  checking: true,
  checkFailed: false,
  others: [],
  found: null,
  meeting: null,
  joined: null,
  losses: [],
  takenUp: null,
  submitting: false,
  submitError: null,
  canUndo: false,
  canRedo: false,
  tool: null,
  help: false,
  told: [],
};
