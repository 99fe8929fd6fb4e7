export * from './types';
export type * from './entry';
export { loadAgencies, loadProcedures } from './catalogue/catalogue';
export { allSlotsFor, withSlots } from './routing/otherSlots';
export { receivingAgenciesFor, routeFor } from './routing/routing';
export { workingCalendar, type CalendarSettings, type WorkingCalendar } from './calendar/workingCalendar';
export {
  checkFormData,
  type FormCheck,
  type FormError,
  type FormErrorCode,
  type StandingAppointment,
} from './forms/checkFormData';
export { decisionsOf } from './forms/decisions';
export { formDataFrom } from './forms/formDataFrom';
export type { Decision, Field, FormComponent, FormSchema, Group } from './forms/schema';
export { bpmnProcessIdOf, compileProcedure } from './compile/compileProcedure';
export { compileAll, type Progress } from './compileAll';
export { resourcesOf, type Deployable, type ProcessResource } from './resources';
export { apologyGraph, compileApology } from './compile/compileApology';
export type { CompiledForm, CompiledProcedure } from './compile/compileGraph';
export type { CompiledDecision } from './decisions';
export { loadBlocks, type ElementTemplate } from './blocks/blocks';
export { apologyId } from './patterns/apology';
export { rungOf } from './patterns/agencies';
export { whenOverdueIn } from './rules/read/whenOverdue';
export { patterns, type Pattern } from './patterns';
export { hoursOfLimit } from './calendar/hoursOfLimit';
export { messageNameOf } from './compile/flowElements';
export { stepsOf } from './compile/stepsOf';
export type { Step } from './compile/step';
