export { listOfOne } from './listOfOne';
export { readList, type List } from './readList';
export { planImport, type Change, type ImportPlan, type PlanOptions } from './planImport';
export { applyImport, type Applied } from './applyImport';
export type { FieldChange } from './compare';
export { finding, type FindingCode, type ImportFinding } from './finding';
export type { Listed } from './listed';
export { wayOutOf } from './wayOut';
