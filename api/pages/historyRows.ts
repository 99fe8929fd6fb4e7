import type { HistoryRow } from '../../templates';
import type { EarlierStepJson, HistoryEntryJson, HistoryJson } from '../queries';
import { systemActor } from '../models/systemActor';
import type { Names } from './people';
import { decisionWords, type StepWords } from './stepWords';

/** What a finished step wrote. */
const writtenIn = ({ details }: HistoryEntryJson): Record<string, unknown> => {
  const { data } = details;
  return typeof data === 'object' && data !== null ? { ...data } : {};
};

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** The finished steps of a dossier, in order, with what each wrote. */
export function earlierStepsIn({ items }: HistoryJson): EarlierStepJson[] {
  return items
    .filter(({ kind }) => kind === 'task-completed')
    .map((entry) => {
      const { comment, decision, ...data } = writtenIn(entry);
      return {
        elementId: entry.elementId,
        name: entry.elementName,
        actor: entry.actor,
        decision: entry.decision ?? textOrNull(decision),
        at: entry.at,
        duration: entry.duration,
        comment: textOrNull(comment),
        data,
      };
    });
}

/** The timeline: who, when, how long, which decision, on which version. */
export function historyRowsFor(
  { items }: HistoryJson,
  { words, nameOf }: { words: StepWords; nameOf: Names },
): HistoryRow[] {
  return items.map((item) => ({
    id: item.id,
    at: item.at,
    kind: item.kind,
    elementId: item.elementId,
    elementName: item.elementName,
    // Nobody's name: the page says "the system" in its language.
    actor: item.actor === systemActor ? null : item.actor && (item.actorName ?? nameOf(item.actor)),
    decision: decisionWords(words, item.elementId, item.decision),
    duration: item.duration,
    comment: textOrNull(writtenIn(item)['comment']),
    timedOut: item.details['timedOut'] === true ? String(item.details['legalBasis'] ?? '') : null,
    missedAt: textOrNull(item.details['missedAt']),
    newDate: textOrNull(item.details['newDate']),
    version: item.version,
  }));
}
