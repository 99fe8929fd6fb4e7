import type { Element } from '../rules/model/element';
import type { Text } from '../rules/rule';
import type { Kinds } from './vendor';

/** The procedure into whose redesign a drawing is taken, as far as the drawing must fit it. */
export interface Target {
  code: string;
  name: string;
  bpmnProcessId: string;
  /** Agencies that act in it, `reception` among them. */
  slots: { id: string; name: string }[];
  /** `zeebe:Properties` of its process: limit, papers, law. They hold whatever is drawn. */
  properties: Record<string, string>;
  /** The usual form of each kind of step comes before others of its kind. */
  forms: TargetForm[];
  blocks: TargetBlock[];
  /** Decision tables that will be there. */
  decisions: string[];
}

export interface TargetForm {
  id: string;
  block: string;
  /** Values that may be decided with it. */
  decisions: string[];
}

/** What a kind of step usually is. */
export interface TargetBlock {
  id: string;
  role: string;
  kind: string;
  stage: string;
  waitFor: string;
}

/** Something that is not, or not as it was, in what has become of a drawing. */
export interface Loss {
  code: string;
  /** `lost`: no longer there; `changed`: there in another way; `added`: was not drawn. */
  kind: 'lost' | 'changed' | 'added';
  elementId: string;
  text: Text;
}

/** What only the officer can say. */
export interface Answers {
  /** Id of the process to be taken, where the file has several. */
  process?: string;
  /** By id of the lane; "" stands for what lies in none. */
  lanes?: Record<string, LaneAnswer>;
  /** Working hours for steps that state none; they are marked as assumed. */
  hours?: number;
  /** Draws the applicant's withdrawal, where it is missing. */
  withdrawal?: boolean;
}

export interface LaneAnswer {
  /** Slot of the agency. */
  slot: string;
  /** "" leaves it to what each step is. */
  role: string;
}

/** A lane of the drawing, with what seems to be meant by it. */
export interface LaneQuestion {
  id: string;
  name: string;
  steps: number;
  proposed: LaneAnswer;
  /** Nothing in its name says so. */
  guessed: boolean;
}

export interface Questions {
  processes: { id: string; name: string; steps: number }[];
  lanes: LaneQuestion[];
  stepsWithoutHours: number;
  withdrawalMissing: boolean;
}

/** What became of a drawing. */
export interface Converted {
  bpmn: string;
  /** Who wrote the file, e.g. "Camunda 7". */
  vendor: string;
  steps: number;
  questions: Questions;
  losses: Loss[];
  /** The drawing of the file was not or could not be kept. */
  redrawn: boolean;
}

/** A file of which nothing can be taken, and why. */
export interface Refused {
  refused: Text;
}

/** A node of the drawing on its way. */
export interface WorkNode {
  id: string;
  /** Without its namespace: `UserTask`. */
  type: string;
  name: string;
  /** Id of its lane; "" where it lies in none. */
  lane: string;
  source: Element;
  /** Values that are decided in it, and the form with which that is done. */
  decisions: string[];
  form?: string;
}

export interface WorkFlow {
  id: string;
  name: string;
  from: string;
  to: string;
  source?: Element;
  condition: string;
  isDefault: boolean;
}

/** A drawing while it is being taken over. */
export interface Work {
  target: Target;
  answers: Answers;
  kinds: Kinds;
  /** The lanes of the drawing by id. */
  lanes: Map<string, { name: string; answer: LaneAnswer }>;
  nodes: Map<string, WorkNode>;
  flows: WorkFlow[];
  /** Notes, data, groups: what stands beside the flow. */
  others: Element[];
  losses: Loss[];
  /** Nodes or arrows are no longer where they were drawn. */
  moved: boolean;
}
