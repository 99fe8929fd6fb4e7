export { languageOf, setLanguage } from './language';
export { findOfficer, officerOf, requireOfficer } from './session';
