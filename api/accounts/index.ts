export { csrfTokenOf } from './csrf';
export { languageOf, setLanguage } from './language';
export { findResume, ownPath, resumeFields, resumeValue, type Resume } from './resume';
export { findOfficer, officerOf, requireOfficer } from './session';
export { credentials, signIn, signOut } from './signIn';
export { addOfficer } from './addOfficer';
export { accountRoutes } from './routes';
export { createDemoAccounts, findDemoAccounts } from './demo/seed';
