import type { Frame, Option } from './frame';

/** One of the two that are compared, and the address of its diagram. */
export interface ComparedSide {
  name: string;
  href: string;
}

/** What differs, in sentences that need no script. */
export interface ComparisonPart {
  before: ComparedSide;
  after: ComparedSide;
  /** `elementId`: what the sentence is about; empty for the whole process. */
  changes: { kind: string; elementId: string; text: string }[];
  effects: { figure: string; before: number | null; after: number | null; text: string }[];
  /** What is marked on the diagrams, as JSON in the page; null where nothing draws them. */
  data: object | null;
}

export interface ComparisonView {
  frame: Frame;
  procedure: { code: string; name: string };
  /** The versions to choose from. */
  choices: { before: Option[]; after: Option[] };
  comparison: ComparisonPart;
  script: 'comparison.js' | false;
  sheet: 'comparison.css' | false;
}
