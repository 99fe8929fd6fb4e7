import type { Element } from '../rules/model/element';
import { executableOf } from '../rules/model/model';
import { termsOf } from '../steps/termsIn';
import type { TimeLimit } from '../types';
import { nameIn, type Named } from './names';
import type { Say } from './words';

/** What changes for the citizen: the time promised, and the papers to bring. */
export function termSentences(before: Element, after: Element, papers: readonly Named[], say: Say): string[] {
  const [was, is] = [before, after].map((definitions) => termsOf(executableOf(definitions)));
  if (!was || !is) return [];
  const limits = Object.keys({ ...was.cases, ...is.cases }).map(
    (id) => [was.cases[id], is.cases[id]] as const,
  );
  const only = (some: string[], others: string[]) => some.filter((id) => !others.includes(id));
  const named = (word: 'waived' | 'askedAgain', ids: string[]) =>
    ids.map((id) => say(word, { paper: nameIn(papers, id) || id }));
  return [
    ...[[was.limit, is.limit] as const, ...limits].flatMap(([from, to]) => limitSentence(from, to, say)),
    ...named('waived', only(is.waivedPapers, was.waivedPapers)),
    ...named('askedAgain', only(was.waivedPapers, is.waivedPapers)),
  ];
}

type Stated = TimeLimit | null | undefined;

function limitSentence(from: Stated, to: Stated, say: Say): string[] {
  const [before, after] = [wordsOf(from, say), wordsOf(to, say)];
  return before === after ? [] : [say('limit', { before, after })];
}

const wordsOf = (limit: Stated, say: Say): string =>
  limit ? say(limit.unit, { count: limit.amount }) : say('nothing');
