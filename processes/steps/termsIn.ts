import type { Element } from '../rules/model/element';
import { propertiesOf } from '../rules/model/element';
import { limitsOf } from '../rules/model/limits';
import { executableOf } from '../rules/model/model';
import { readModel } from '../rules/read/readModel';
import type { Paper, TimeLimit } from '../types';
import { readStep } from './readStep';
import { stepsInOrder } from './stepsInOrder';

/** What a process definition promises the citizen, and asks for. */
export interface StatedTerms {
  limit: TimeLimit | null;
  /** By the id of the case chosen at receipt. */
  cases: Record<string, TimeLimit>;
  /** Ids of published papers that are asked for no more. */
  waivedPapers: string[];
  /** Slots that its steps name; unknown of releases that did not say. */
  agencies?: string[];
}

/** Where a process names the papers that it waives: ids with commas between them. */
export const waivedPapersProperty = 'waivedPapers';

/** What a process definition states; nothing where it cannot be read. */
export async function termsIn(bpmn: string): Promise<StatedTerms> {
  const { definitions } = await readModel(bpmn);
  return termsOf(definitions && executableOf(definitions));
}

export function termsOf(process: Element | undefined): StatedTerms {
  const properties = process ? propertiesOf(process) : new Map<string, string>();
  const limits = limitsOf(properties);
  const cases = limits.flatMap(({ when, limit }) =>
    when && 'case' in when && limit ? [[when.case, limit] as const] : [],
  );
  return {
    limit: limits.find(({ when }) => when === null)?.limit ?? null,
    cases: Object.fromEntries(cases),
    agencies: process ? [...new Set(stepsInOrder(process).map((task) => readStep(task).agency))] : [],
    waivedPapers: (properties.get(waivedPapersProperty) ?? '').split(',').filter(Boolean),
  };
}

/** The papers that are still asked for. */
export const askedPapers = (papers: Paper[], { waivedPapers }: Pick<StatedTerms, 'waivedPapers'>): Paper[] =>
  papers.filter(({ id }) => !waivedPapers.includes(id));
