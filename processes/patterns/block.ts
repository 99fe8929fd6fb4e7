import type { Role, WaitFor } from '../types';
import type { FormTemplate } from '../forms/templates';

/** What patterns are made of and the compiler draws: each block follows the one before. */
export type Block =
  | { block: 'stage'; data: StageData }
  | { block: 'work'; data: WorkData }
  | { block: 'parallel'; branches: Block[][] }
  | { block: 'by-case'; ways: { id: string; name: string; blocks: Block[] }[] }
  | { block: 'hand-over'; share?: number };

/** One agency appraises and decides. What is absent cannot happen there. */
export interface StageData {
  slot: string;
  /** Ends the element ids where several stages follow each other; empty where there is one. */
  suffix: string;
  office: Office;
  /** How much of the limit it takes, beside other stages; 1 when absent. */
  share?: number;
  /** Whether the papers are checked for completeness before the appraisal, so that a supplement is asked for in time. */
  check?: boolean;
  supplement: boolean;
  /** What cannot be settled at once gets an apology and a new date (flows.md, D3). */
  verify?: boolean;
  refusal: boolean;
  sendBack: boolean;
  approvals: ('division-head' | 'leader')[];
  issue: boolean;
  /** Who may get it back once from here, to amend it (flows.md, rule 4). */
  upstream?: { slot: string; unit: string };
  /** Work between appraisal and approvals: hearing others, inspecting, posting. */
  between?: Block[];
  /** Names by the id's first part, e.g. `sign`. */
  names?: Record<string, string>;
}

/** What the people of an agency are called there. */
export interface Office {
  division: string;
  leader: string;
  clerk: string;
}

/** A step of its own kind, outside appraisal and approval. */
export interface WorkData {
  id: string;
  name: string;
  slot: string;
  role: Role;
  unit: string;
  form: FormTemplate;
  /** Its part of the hours; nothing for steps without a limit. */
  share?: number;
  /** Hours that the pattern itself fixes, e.g. the time to answer. */
  hours?: number;
  waitFor?: WaitFor;
  /** Working days of a posting. */
  postingDays?: number;
  /** What the deadline service completes it with when its time is over. */
  whenOverdue?: string;
  legalBasis?: string;
  /** Choices; without them the work just goes on. */
  ways?: Way[];
}

/** Where a decision leads: on, to a refusal, or on by way of further work. */
export interface Way {
  value: string;
  label: string;
  /** On the arrow. */
  short: string;
  refused?: true;
  via?: WorkData[];
}
