import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of the modeler's palette: an element template of Camunda, in the office's words. */
export interface ElementTemplate {
  id: string;
  name: string;
  description: string;
  category: { id: string; name: string };
  elementType: { value: string };
  properties: TemplateProperty[];
}

export interface TemplateProperty {
  label?: string;
  type: string;
  value?: string;
  binding: { type: string; name?: string; key?: string; property?: string; source?: string };
}

/** All blocks, by file name. The folder is the list: a new block is one file. */
export function loadBlocks(): ElementTemplate[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as ElementTemplate);
}
