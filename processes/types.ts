/** What the province does, as data. GLOSSARY.md pairs each word with its Vietnamese one. */

export type Level = 'province' | 'district' | 'commune';
export type Role = 'reception' | 'specialist' | 'division-head' | 'leader' | 'clerk';

export interface Agency {
  /** Stable id, e.g. `so-ldtbxh`, `huyen-dai-tu`, `xa-05830`. */
  id: string;
  name: string;
  kind: 'province' | 'department' | 'district' | 'commune' | 'other';
  parent: string | null;
  /** Statistical code where the unit has one. */
  unitCode?: string;
  /** What an agency outside the one-stop offices does for the area of its `parent`. */
  service?: Service;
  /** Derived from the general pattern, not from a decision. */
  assumed?: true;
}

/** Agencies of other branches that take part in interlinked procedures. */
export type Service = 'police' | 'social-insurance' | 'tax' | 'land-office';

/** As published; never converted silently (rules.md, 5.2). */
export interface TimeLimit {
  amount: number;
  unit: 'working-days' | 'calendar-days' | 'working-hours' | 'same-day';
}

/** A decision that puts another limit in place of the published one; null: a new date is given (rules.md, 6). */
export interface LimitCase {
  step: string;
  decision: string;
  limit: TimeLimit | null;
}

export interface Paper {
  id: string;
  name: string;
  required: boolean;
  /** Not in the sources: a reasonable one, to be confirmed. */
  assumed?: true;
}

/** An entry of the published catalogue. */
export interface Procedure {
  code: string;
  name: string;
  level: Level;
  field: string;
  /** The agency that answers for it, as published. */
  agency: string;
  limit: TimeLimit;
  papers: Paper[];
  fee: string;
  result: string;
  legalBasis: string[];
  /** Where the entry and its flow come from. */
  source: string;
  placeholder: boolean;
  /** Names of the fields above that no source states. */
  assumed?: string[];
  /** The field as the source names it, where the catalogue's differs. */
  publishedField?: string;
}

/** What a step waits for; the dossier's clock stands still meanwhile (rules.md, 5.5). */
export type WaitFor = 'applicant' | 'payment' | 'tax' | 'posting';

/**
 * The custom headers (`zeebe:taskHeaders`) that the compiler gives every user task; they come back on each
 * exported record, so a reader of records needs no diagram.
 */
export interface StepHeaders {
  name: string;
  /** `standing`: open all along beside the others, not in worklists (withdrawal). */
  kind: 'work' | 'wait' | 'standing';
  /** Name of the division as the office says it, e.g. "Phòng Tư pháp". */
  unit: string;
  /** Working hours, decimal, as text; "" where there is no limit. */
  hours: string;
  stage: 'receipt' | 'appraisal' | 'approval' | 'issue' | 'return' | 'withdrawal';
  waitFor: WaitFor | '';
  legalBasis: string;
}

/** Ids of the end events every compiled process has some of; the dossier's outcome is the one reached. */
export const outcomes = ['returned', 'refused', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** The variables a dossier's process begins with. Nothing here changes afterwards. */
export interface Opening {
  dossierCode: string;
  /** Agency of each slot the process names (`commune`, `district`, `department`, …), by agency id. */
  agencies: Record<string, string>;
  /** Id of the case chosen at receipt, where the procedure has cases. */
  case?: string;
  /** The limit that the appointment counts, in its own unit; absent on dossiers begun before it was carried. */
  limit?: TimeLimit;
  /** Decisions that put another limit in its place. */
  limitWhen?: LimitCase[];
  dossier: {
    procedureCode: string;
    procedureName: string;
    applicantName: string;
    receivingAgency: string;
    receivedBy: string;
    channel: Channel;
    receivedAt: string;
    /** The appointment, ISO 8601. */
    dueAt: string;
    /** What the clock does after a supplement (rules.md, 4.5). */
    afterSupplement: 'restart' | 'resume';
    /** Id of the action that began it. */
    actionId: string;
  };
}

export type Channel = 'counter' | 'post' | 'online';
