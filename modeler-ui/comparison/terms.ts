import type { Element } from '../../processes/rules/model/element';
import { executableOf } from '../../processes/rules/model/model';
import { termsOf } from '../../processes/steps/termsIn';
import type { TimeLimit } from '../../processes/types';
import { nameIn } from '../modeler/panel/names';
import type { Choice } from '../modeler/data';
import type { Say } from '../modeler/words';

/** What changes for the citizen: the time promised, and the papers to bring. */
export function termSentences(before: Element, after: Element, papers: Choice[], say: Say): string[] {
  const [was, is] = [before, after].map((definitions) => termsOf(executableOf(definitions)));
  if (!was || !is) return [];
  const limits = Object.keys({ ...was.cases, ...is.cases }).map(
    (id) => [was.cases[id], is.cases[id]] as const,
  );
  const only = (some: string[], others: string[]) => some.filter((id) => !others.includes(id));
  const named = (word: 'compare.waived' | 'compare.askedAgain', ids: string[]) =>
    ids.map((id) => say(word, { paper: nameIn(papers, id) || id }));
  return [
    ...[[was.limit, is.limit] as const, ...limits].flatMap(([from, to]) => limitSentence(from, to, say)),
    ...named('compare.waived', only(is.waivedPapers, was.waivedPapers)),
    ...named('compare.askedAgain', only(was.waivedPapers, is.waivedPapers)),
  ];
}

function limitSentence(
  from: TimeLimit | null | undefined,
  to: TimeLimit | null | undefined,
  say: Say,
): string[] {
  const [before, after] = [wordsOf(from, say), wordsOf(to, say)];
  return before === after ? [] : [say('compare.limit', { before, after })];
}

function wordsOf(limit: TimeLimit | null | undefined, say: Say): string {
  if (!limit) return say('compare.nothing');
  const unit = say(`terms.${limit.unit}`);
  return limit.unit === 'same-day' ? unit : `${String(limit.amount)} ${unit}`;
}
