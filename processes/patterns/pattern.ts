import type { z } from 'zod';
import type { Case, LimitCase, Slot } from '../entry';
import type { Level, TimeLimit } from '../types';
import type { Block } from './block';

/** What a pattern is told about the procedure it is for. */
export interface PatternContext {
  level: Level;
  /** The agency that answers for it, as published. */
  agency?: string;
  cases?: Case[];
  /** Whether the papers need a check of their own, for a supplement to be asked for in time. */
  check?: boolean;
  /** Whether the limit leaves time to send a dossier back once. */
  sendBack?: boolean;
}

export interface Text {
  vi: string;
  en: string;
}

/** A shape of work. What it is given is read by its own schema, so that defaults are in one place. */
export interface Pattern<Schema extends z.ZodObject = z.ZodObject> {
  name: string;
  title: Text;
  description: Text;
  parameters: Schema;
  usualLimit: TimeLimit;
  /** Decisions after which another limit holds. */
  limitWhen?: LimitCase[];
  slots(flow: unknown, context: PatternContext): Record<string, Slot>;
  blocks(flow: unknown, context: PatternContext): Block[];
}

interface Definition<Schema extends z.ZodObject> extends Omit<Pattern<Schema>, 'slots' | 'blocks'> {
  slots(flow: z.output<Schema>, context: PatternContext): Record<string, Slot>;
  blocks(flow: z.output<Schema>, context: PatternContext): Block[];
}

/** Throws ZodError when it is used with parameters that are not its own. */
export function definePattern<Schema extends z.ZodObject>(definition: Definition<Schema>): Pattern<Schema> {
  const { parameters } = definition;
  return {
    ...definition,
    slots: (flow, context) => definition.slots(parameters.parse(flow), context),
    blocks: (flow, context) => definition.blocks(parameters.parse(flow), context),
  };
}
