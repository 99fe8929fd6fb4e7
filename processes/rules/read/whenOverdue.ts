import { propertiesOf, textOf } from '../model/element';
import { pairsIn } from '../model/limits';
import { walk } from '../model/tree';
import { readModel } from './readModel';

const property = 'whenOverdue';

/**
 * What each step is completed with once its time is over, by element id: its property `whenOverdue`, e.g.
 * "answer=no-answer" where an agency that does not answer counts as agreeing (Decree 61/2018/NĐ-CP, article 19).
 * Nothing where the document cannot be read.
 */
export async function whenOverdueIn(bpmn: string): Promise<Map<string, Record<string, string>>> {
  const steps = new Map<string, Record<string, string>>();
  // Most procedures have no such step: those are not worth a parser's time.
  if (!bpmn.includes(property)) return steps;
  const { definitions } = await readModel(bpmn);
  if (!definitions) return steps;
  walk(definitions, (element) => {
    const pairs = pairsIn(propertiesOf(element).get(property) ?? '');
    const stated = pairs.filter(([key, value]) => key !== '' && value !== '');
    if (stated.length > 0) steps.set(textOf(element, 'id'), Object.fromEntries(stated));
  });
  return steps;
}
