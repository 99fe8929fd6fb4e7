import { propertiesOf, type Element } from '../../../processes/rules/model/element';
import { waivedPapersProperty } from '../../../processes/steps/termsIn';
import type { TimeLimit } from '../../../processes/types';
import { changedProperties, written, type Create, type Update } from './changeStep';

/** What can be changed of what a process promises and asks for. */
export type TermsChange =
  /** `of` is the id of a case chosen at receipt, or null for the procedure itself. */
  | { limit: TimeLimit; of: string | null }
  /** Ids of published papers that are asked for no more. */
  | { waivedPapers: string[] };

/** What must be written into the process. */
export function termsUpdates(process: Element, change: TermsChange, create: Create): Update[] {
  const entry: [string, string] =
    'limit' in change
      ? limitEntry(propertiesOf(process), change)
      : [waivedPapersProperty, change.waivedPapers.join(',')];
  return written(process, [changedProperties(process, [entry], create)], create);
}

function limitEntry(
  properties: Map<string, string>,
  { limit, of }: Extract<TermsChange, { limit: TimeLimit }>,
): [string, string] {
  const text = `${String(limit.amount)} ${limit.unit}`;
  if (of === null) return ['limit', text];
  const cases = (properties.get('cases') ?? '').split(';').filter(Boolean);
  const changed = cases.map((each) => (each.startsWith(`${of}=`) ? `${of}=${text}` : each));
  return ['cases', changed.join(';')];
}
