export { loadAssets, publicFolder, type Assets } from './assets';
export { compareNames, compareWords } from './formats/names';
export { languages, translatorFor, type Language, type Translate } from './language';
export { createRenderer, type Renderer } from './renderer';
export type * from './views';
export { fieldId, fieldsFor, type Filling } from './forms/fields';
export { decisionKey, type Schema } from './forms/schema';
export { writtenFor } from './forms/written';
