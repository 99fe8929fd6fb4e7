import type { Element } from '../model/element';
import type { LintContext } from '../lint/lintModel';
import type { Finding } from '../rule';
import type { Sketch } from './sketch';

/** Diagrams for one rule: those it lets pass, and those in which it finds something. */
export interface Table {
  valid: Row[];
  invalid: (Row & { findings: (Partial<Finding> & { code: string; elementId: string })[] })[];
}

export interface Row {
  title: string;
  diagram: Sketch | string;
  /** What an editor does to the tree afterwards; may bring it to a state that no text can be read into. */
  edit?: (definitions: Element) => void;
  /** In place of the context of the lawful process. */
  context?: LintContext;
}
