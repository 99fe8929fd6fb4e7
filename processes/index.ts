export * from './types';
export type * from './entry';
export { loadAgencies, loadProcedures } from './catalogue/catalogue';
export { receivingAgenciesFor, routeFor } from './routing/routing';
