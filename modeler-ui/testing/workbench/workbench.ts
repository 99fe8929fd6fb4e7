import type { ModelerData } from '../../modeler/data';
import type { PublishedRow } from '../../modeler/table/published';
import type { Edit } from './edits';

/** What the page offers to the tests. */
export interface Workbench {
  /** Opens a file and saves it, as it is. */
  trip(bpmn: string): Promise<{ xml: string; warnings: string[] }>;
  open(bpmn: string, data: ModelerData): Promise<void>;
  /** Carries an edit out. Returns what the other side does not show of it; empty where all is well. */
  edit(edit: Edit): string;
  table(): PublishedRow[];
  xml(): Promise<string>;
  /** The document once everything is taken back. */
  undoAll(): Promise<string>;
}
