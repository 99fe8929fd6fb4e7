/** Where the dossier stands and what can be done with it there. */
export interface Standing {
  id: string;
  /** One of several decisions; where there are none the step is just done. */
  choices: { flow: string; label: string }[];
  /** Open all along beside the others: withdrawal. */
  aside: boolean;
}

export interface Told {
  id: string;
  from: number;
  to: number;
  /** What was decided there. */
  decision: string;
}

export interface State {
  phase: 'ready' | 'running' | 'paused' | 'ended' | 'stuck';
  standing: Standing[];
  log: Told[];
  hours: number;
  /** Name of the end that was reached. */
  end: string;
}

/** Before the dossier is received. */
export const ready: State = { phase: 'ready', standing: [], log: [], hours: 0, end: '' };
