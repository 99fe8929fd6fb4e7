import type { DecisionButton, Field } from './fields';
import type { Due, FieldError, FormKeys, Frame, Moment, Option, Paging } from './frame';

export interface Applicant {
  fullName: string;
  idNumber: string;
  phone: string;
  email: string;
  address: string;
}

/** What stands on top of everything about one dossier. */
export interface DossierHead {
  code: string;
  applicantName: string;
  procedureCode: string;
  procedureName: string;
  version: number | null;
  state: string;
  receivedAt: Moment;
  promisedAt: Moment;
  dueAt: Moment;
  due: Due | null;
  receivingAgency: string;
  channel: string;
  /** The one apology with a new date: in the making, in force, or missed in its turn. */
  apology: 'open' | 'sent' | 'missed' | null;
  /** Where `dueAt` is a new date: the one it was put off from. */
  putOff: { missedAt: Moment } | null;
}

export interface DocumentRow {
  id: string;
  name: string;
  paper: string | null;
  size: number;
  type: string;
  /** Pictures and PDFs open in the browser. */
  preview: boolean;
  addedBy: string;
  addedAt: Moment;
  href: string;
}

/** A finished step, with what it wrote. */
export interface StepRow {
  name: string;
  actor: string | null;
  at: Moment;
  duration: number | null;
  decision: string | null;
  comment: string | null;
  data: { label: string; value: string }[];
}

export interface OpenStep {
  key: string;
  name: string;
  kind: string;
  agency: string;
  unit: string;
  assignee: string | null;
  due: Due | null;
  href: string | null;
  waitFor: string | null;
}

/** A thing that may be done now: it opens the step that does it. */
export interface Doable {
  name: string;
  href: string;
  look: 'primary' | 'secondary' | 'warning';
}

export interface DossierView {
  frame: Frame;
  head: DossierHead;
  tab: string;
  tabs: { key: string; href: string; current: boolean; count: number | null }[];
  stages: { key: string; state: 'done' | 'current' | 'ahead' }[];
  openSteps: OpenStep[];
  steps: StepRow[];
  pauses: { reason: string; startedAt: Moment; endedAt: Moment | null }[];
  applicant: Applicant | null;
  papers: { id: string; name: string; required: boolean; received: boolean }[];
  documents: DocumentRow[];
  upload: (FormKeys & { action: string; papers: Option[]; errors: FieldError[] }) | null;
  slips: { form: string; href: string }[];
  actions: Doable[];
  errors: FieldError[];
  asOf: Moment;
}

export interface TaskView {
  frame: Frame;
  head: DossierHead;
  task: {
    key: string;
    name: string;
    unit: string;
    agency: string;
    legalBasis: string | null;
    due: Due | null;
    state: string;
    assignee: { username: string; name: string; me: boolean } | null;
    waitFor: string | null;
  };
  /** The legal forms that this step is about. */
  slips: { form: string; href: string }[];
  /** Where the form is sent. */
  submit: string;
  /** What a dangerous step will do, said before it is asked. */
  warning: string | null;
  may: { claim: boolean; release: boolean; assign: boolean; complete: boolean };
  keys: FormKeys;
  assignees: Option[];
  fields: Field[];
  /** The officer who typed: what is kept over an expired session is given back to no one else. */
  officer: string;
  decisions: DecisionButton[];
  comment: string;
  errors: FieldError[];
  draftable: boolean;
  draftSavedAt: Moment | null;
  kept: boolean;
  applicant: Applicant | null;
  papers: { id: string; name: string; required: boolean; received: boolean }[];
  documents: DocumentRow[];
  steps: StepRow[];
  refusal: { code: string; detail: string } | null;
}

export interface DossiersView {
  frame: Frame;
  q: string;
  rows: (Pick<
    DossierHead,
    'code' | 'applicantName' | 'procedureName' | 'state' | 'receivedAt' | 'dueAt' | 'due'
  > & {
    step: string | null;
  })[];
  paging: Paging;
  asOf: Moment;
}
