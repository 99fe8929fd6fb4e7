import type { Language, LintContext } from '../../processes/rules';
import type { ToolFiles } from './bar/tools';

/** What the page gives the modeler; it stands in the page as JSON. */
export interface ModelerData {
  language: Language;
  csrf: string;
  /** Username of the one who is signed in. */
  officer: string;
  draft: Draft;
  urls: Urls;
  procedure: {
    code: string;
    name: string;
    limitHours: number;
    legalBasis: string[];
    papers: Paper[];
    cases?: Choice[];
  };
  slots: Slot[];
  roles: Choice[];
  forms: Form[];
  /** Decision tables that the process may look up. */
  tables: Table[];
  blocks: Block[];
  context: Pick<LintContext, 'slots' | 'decisions' | 'processIds' | 'procedure'>;
  /** The tools that were built, by id. */
  tools: Record<string, ToolFiles>;
}

export interface Draft {
  id: string;
  code: string;
  name: string;
  /** The version in force that it began with. */
  baseVersion: number;
  revision: number;
  state: string;
  /** What the officer may do with it: `edit`, `submit`, … */
  actions: string[];
}

export interface Urls {
  bpmn: string;
  /** The version in force that the draft began with. */
  base: string;
  submit: string;
  presence: string;
  review: string;
  procedure: string;
  worker: string;
}

export interface Choice {
  id: string;
  name: string;
}

export type Paper = Choice;

export type Table = Choice;

/** An agency as the process names it; `agency` is its real name where it is always the same one. */
export interface Slot extends Choice {
  agency: string | null;
  /** False for other agencies of the tree, which a redesign may bring in. */
  own?: boolean;
}

export interface Form extends Choice {
  /** Id of the block whose steps usually have it; its first one is the usual one. */
  block: string;
  schema: unknown;
  decisions: { value: string; label: string }[];
  /** Made for this redesign. */
  own?: boolean;
}

/** What the palette offers: an element template of processes/blocks with its names in both languages. */
export interface Block {
  id: string;
  name: Record<Language, string>;
  description: string;
  category: { id: string; name: Record<Language, string> };
  template: {
    properties: { value?: string; binding: { type: string; name?: string; key?: string } }[];
  };
}

/** The data in a script element of the page. */
export function dataIn<Data>(id: string): Data {
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new Error(`the page has no ${id}`);
  return JSON.parse(text) as Data;
}
