import type { StepView } from '../steps/readStep';

export interface Named {
  id: string;
  name: string;
}

/** What the reader knows of the names behind ids. */
export interface Names {
  slots: readonly Named[];
  roles: readonly Named[];
  papers: readonly Named[];
  /** With their schemas, what changes in a form can be told. */
  forms: readonly (Named & { schema?: unknown })[];
}

/** The name behind an id; the id itself where there is none, so that nothing is hidden. */
export const nameIn = (list: readonly Named[], id: string): string =>
  list.find((each) => each.id === id)?.name ?? id;

/** "Sở Lao động…, chuyên viên": who does a step. */
export const whoOf = ({ agency, role }: Pick<StepView, 'agency' | 'role'>, { slots, roles }: Names): string =>
  [nameIn(slots, agency), nameIn(roles, role)].filter(Boolean).join(', ');
