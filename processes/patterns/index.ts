import { z } from 'zod';
import type { Block } from './block';
import { byCase } from './byCase';
import { consultation } from './consultation';
import { division } from './division';
import { interlinked } from './interlinked';
import { interlinkedPosting } from './interlinkedPosting';
import { medicalCouncil } from './medicalCouncil';
import { parallelAgencies } from './parallelAgencies';
import type { Pattern, PatternContext } from './pattern';
import { proposal } from './proposal';
import { publicPosting } from './publicPosting';
import { sameDay } from './sameDay';
import { singleAgency } from './singleAgency';
import { siteInspection } from './siteInspection';
import { upstreamReturn } from './upstreamReturn';
import { withPayment } from './withPayment';
import { withTax } from './withTax';

export { defaultsFor, type Defaults, type DefaultsSource } from './defaults';
export type { Pattern, PatternContext } from './pattern';

/** The shapes of work. A new one is one file and one line here. */
const list = [
  sameDay,
  singleAgency,
  division,
  consultation,
  withPayment,
  withTax,
  publicPosting,
  siteInspection,
  interlinked,
  interlinkedPosting,
  upstreamReturn,
  parallelAgencies,
  byCase,
  proposal,
  medicalCouncil,
] as const;

export const patterns: readonly Pattern[] = list;

const [first, ...others] = list;

export const flowSchema = z.discriminatedUnion('pattern', [
  first.parameters,
  ...others.map(({ parameters }) => parameters),
]);

/** A pattern and its parameters. */
export type Flow = z.input<typeof flowSchema>;

/** Throws RangeError for a pattern that is not in the list. */
export function patternOf({ pattern }: { pattern: string }): Pattern {
  const found = patterns.find(({ name }) => name === pattern);
  if (!found) throw new RangeError(`there is no pattern ${pattern}`);
  return found;
}

export function blocksFor(flow: Flow, context: PatternContext): Block[] {
  return patternOf(flow).blocks(flow, context);
}
