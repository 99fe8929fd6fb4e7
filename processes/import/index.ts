export { readList, type List } from './readList';
export { planImport, type Change, type ImportPlan, type PlanOptions } from './planImport';
export { applyImport, type Applied } from './applyImport';
export type { FindingCode, ImportFinding } from './finding';
export type { Listed } from './listed';
