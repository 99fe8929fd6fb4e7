import type { ChangedStep, ComparedStep, Differences, WayTo } from './differences';
import type { Say } from './words';

/**
 * Decisions that lead elsewhere than before. What follows from a step that was added, taken out or moved is told with
 * that step and not again: the way went to a step that is gone and goes on as that one did, or a new step stands in it.
 */
export function wayChanges({ before, after }: ChangedStep, differences: Differences, say: Say): string[] {
  const { name } = after;
  const was = new Map(before.ways.map((way) => [way.when, way]));
  const is = new Map(after.ways.map((way) => [way.when, way]));
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((asked) => {
    const [from, to] = [was.get(asked), is.get(asked)];
    const when = asked || say('always');
    if (from?.to === to?.to || (from && to && isToldAlready(from, to, differences))) return [];
    if (!from) return [say('wayAdded', { name, when, after: to?.to ?? '' })];
    if (!to) return [say('wayRemoved', { name, when, before: from.to })];
    return [say('way', { name, when, before: from.to, after: to.to })];
  });
}

function isToldAlready(from: WayTo, to: WayTo, { added, removed, changed, moved }: Differences): boolean {
  const [[was, ...wereMore], [is, ...areMore]] = [from.ids, to.ids];
  if (was === undefined || is === undefined || wereMore.length > 0 || areMore.length > 0) return false;
  const isMoved = (id: string) => moved.some(({ elementId }) => elementId === id);
  const isRenamed = was === is && changed.some(({ after }) => after.elementId === was);
  if (isRenamed || isMoved(was) || isMoved(is)) return true;
  return leadsOn(was, is, removed) || leadsOn(is, was, added);
}

/** Whether a step that is only in one of the two leads to that element, at once or over others of its kind. */
function leadsOn(from: string, to: string, only: ComparedStep[], seen = new Set<string>()): boolean {
  const step = only.find(({ elementId }) => elementId === from);
  if (!step || seen.has(from)) return false;
  seen.add(from);
  const next = step.ways.flatMap(({ ids }) => ids);
  return next.includes(to) || next.some((id) => leadsOn(id, to, only, seen));
}
