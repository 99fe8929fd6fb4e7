export { getComparison, type ComparisonJson } from './comparison';
export { findDocuments, getDocument, type Download } from './documents';
export { dossiersInput, findDossiers, getDossier, type Dossiers, type DossiersInput } from './dossiers';
export {
  draftsInput,
  findDrafts,
  getDraftBpmn,
  getDraftCheck,
  getDraftJson,
  type Drafts,
  type DraftsInput,
} from './drafts';
export type { CheckJson, DraftJson } from './draftShapes';
export { findForm } from './form';
export { getHistory } from './history';
export type { HistoryEntryJson, HistoryJson, IncidentJson } from './historyShapes';
export { findAppliedImports, getImportHead, getImportPlan } from './imports';
export type { ImportHeadJson, ImportJson } from './importShapes';
export { findIncidents, incidentsInput, type Incidents } from './incidents';
export type { ProcedureDetailJson, ProcedureJson, VersionJson } from './procedureShapes';
export {
  findFields,
  findProcedures,
  getProcedure,
  proceduresInput,
  type Procedures,
  type ProceduresInput,
} from './procedures';
export type {
  DossierDetailJson,
  DossierJson,
  EarlierStepJson,
  PaperJson,
  UserTaskDetailJson,
  UserTaskJson,
  WorklistCountsJson,
  WorklistItemJson,
} from './shapes';
export { findVersions, getBpmn } from './versions';
export { getUserTask } from './userTask';
export { findWorklist, worklistCounts, worklistInput, type Worklist, type WorklistInput } from './worklist';
