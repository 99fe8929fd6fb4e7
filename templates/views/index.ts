import type { ComparisonView } from './comparison';
import type { DossiersView, DossierView, TaskView } from './dossier';
import type { DraftsView, DraftView, FormPreviewView, ModelerView } from './draft';
import type { HistoryView } from './history';
import type { ImportPlanView, ImportStartView } from './import';
import type { ProceduresView, ProcedureView, ReceiveChooseView, ReceiveView } from './procedure';
import type { ErrorView, SignInView } from './session';
import type { ApologySlip, AppointmentSlip, RefusalSlip, SupplementSlip } from './slips';
import type { StartView, WorklistView } from './worklist';

/** Each page, and the data it is filled with. A template asks for nothing that is not here. */
export interface Views {
  'sign-in': SignInView;
  start: StartView;
  worklist: WorklistView;
  'worklist-rows': WorklistView;
  task: TaskView;
  dossiers: DossiersView;
  dossier: DossierView;
  history: HistoryView;
  procedures: ProceduresView;
  procedure: ProcedureView;
  import: ImportStartView;
  'import-plan': ImportPlanView;
  compare: ComparisonView;
  drafts: DraftsView;
  draft: DraftView;
  modeler: ModelerView;
  'form-preview': FormPreviewView;
  'receive-choose': ReceiveChooseView;
  receive: ReceiveView;
  'slip-appointment': AppointmentSlip;
  'slip-supplement': SupplementSlip;
  'slip-refusal': RefusalSlip;
  'slip-apology': ApologySlip;
  error: ErrorView;
}

export type Page = keyof Views;

export type * from './comparison';
export type * from './dossier';
export type * from './draft';
export type * from './fields';
export type * from './frame';
export type * from './history';
export type * from './import';
export type * from './procedure';
export type * from './session';
export type * from './slips';
export type * from './worklist';
