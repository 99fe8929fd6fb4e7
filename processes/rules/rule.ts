import type { TimeLimit } from '../types';
import type { Model } from './model/model';

/** What is said to the user, in the two languages of the system. */
export interface Text {
  vi: string;
  en: string;
}

export type Severity = 'error' | 'warning';
export type Params = Record<string, string | number>;

/** One step of a way through the process, with the working hours it counts for. */
export interface PathStep {
  elementId: string;
  name: string;
  hours: number;
}

/** What a rule has found: which of its messages, where, and with what in it. */
export interface Raised<Message extends string = string> {
  message: Message;
  /** Empty for the whole process. */
  elementId: string;
  params?: Params;
  path?: PathStep[];
  severity?: Severity;
}

/** What a rule knows besides the diagram. What is absent is not checked. */
export interface RuleContext {
  /** Slots for which an agency can be found. */
  slots?: readonly string[];
  /** Forms that will be there when the process is deployed; the schema as form-js writes it. */
  forms?: readonly KnownForm[];
  /** Ids of the decisions that will be there. */
  decisions?: readonly string[];
  /** Other processes that will be there, by bpmnProcessId. */
  processIds?: readonly string[];
  /** The procedure that the process is to carry out. */
  procedure?: OwnProcedure;
  /** The version that dossiers run on now. */
  previous?: Model;
}

/** As the catalogue publishes it; the limit is the longest one where it depends on the case. */
export interface OwnProcedure {
  code: string;
  bpmnProcessId: string;
  limit: TimeLimit;
}

export interface KnownForm {
  id: string;
  schema: unknown;
}

/** One thing that must hold of a process. `source` is the article of law, or what else it rests on. */
export interface Rule<Message extends string = string> {
  name: string;
  severity: Severity;
  source: Text | null;
  messages: Record<Message, Text>;
  /** `procedure`: not asked of a process that carries out no procedure, like the apology's. */
  scope: 'procedure' | 'any';
  check(model: Model, context: RuleContext): Raised<Message>[];
}

/** Keeps the names of a rule's messages, so that it can raise none that it does not have. */
export function defineRule<Message extends string>(rule: Rule<Message>): Rule<Message> {
  return rule;
}

/** What a rule says about a diagram, with everything needed to show it. */
export interface Finding {
  rule: string;
  /** Which of the rule's messages. */
  code: string;
  elementId: string;
  severity: Severity;
  params: Params;
  message: Text;
  source: Text | null;
  /** The deadline proof's: the way that takes too long. */
  path?: PathStep[];
}
