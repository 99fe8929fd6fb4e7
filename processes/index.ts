export * from './types';
export type * from './entry';
export { loadAgencies, loadProcedures } from './catalogue/catalogue';
export { receivingAgenciesFor, routeFor } from './routing/routing';
export { workingCalendar, type CalendarSettings, type WorkingCalendar } from './calendar/workingCalendar';
export { checkFormData, type FormCheck, type FormError, type FormErrorCode } from './forms/checkFormData';
export { decisionsOf } from './forms/decisions';
export { formDataFrom } from './forms/formDataFrom';
export type { Decision, Field, FormComponent, FormSchema, Group } from './forms/schema';
export {
  bpmnProcessIdOf,
  compileProcedure,
  type CompiledForm,
  type CompiledProcedure,
} from './compile/compileProcedure';
export { messageNameOf } from './compile/flowElements';
export { stepsOf } from './compile/stepsOf';
export type { Step } from './compile/step';
export { checkProcedure, type Finding, type FindingCode } from './check/checkProcedure';
