export { readContent } from './content';
export { documentJson, type DocumentJson } from './documentJson';
export { sentNameFor } from './fileNames';
export { maxBytes, mediaTypes } from './mediaTypes';
export { removeForgottenContents } from './store';
