import type { FormSchema } from '../../processes';
import type { Deps } from '../deps';
import { surroundingsOf } from '../drafts/surroundings';
import { getBase, getDraft } from '../drafts/target';
import type { Officer } from '../models/officer';
import { abilityFor, mustBeAllowed } from '../policy';
import { problem } from '../problems';

async function surroundings(deps: Deps, officer: Officer, id: string) {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const draft = await getDraft(deps, id);
  return surroundingsOf(deps, draft, await getBase(deps, draft));
}

/** A form that a redesign may use: its own, or one of the program. Throws `draft-part-not-found`. */
export async function getDraftForm(
  deps: Deps,
  officer: Officer,
  id: string,
  form: string,
): Promise<FormSchema> {
  const { forms } = await surroundings(deps, officer, id);
  const found = forms.find((one) => one.id === form);
  if (!found) throw problem('draft-part-not-found', { part: form });
  return found.schema;
}

/** A decision table that a redesign may use, as DMN. Throws `draft-part-not-found`. */
export async function getDraftTable(
  deps: Deps,
  officer: Officer,
  id: string,
  decision: string,
): Promise<string> {
  const { decisions } = await surroundings(deps, officer, id);
  const found = decisions.find((one) => one.id === decision);
  if (!found) throw problem('draft-part-not-found', { part: decision });
  return found.xml;
}
