import { text } from './say';
import type { Refused } from './target';
import { maxForeignBytes } from './decode';

/** A procedure of 5,000 elements has some 60,000 tags with its drawing. */
const mostTags = 60_000;
/** Elements in each other: extensions of some vendors go 15 deep. */
const deepest = 60;

/**
 * Looks at the text before any parser does, in one pass: what is huge or deep costs others their time. Null where
 * nothing stands against reading it; DOCTYPE and entities are refused by the reader of all BPMN.
 */
export function guard(xml: string): Refused | null {
  if (xml.trim() === '') return { refused: text('empty') };
  if (xml.length > maxForeignBytes) return { refused: text('tooLarge', { most: 4 }) };
  let [tags, depth] = [0, 0];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const skipped = skip(xml, at);
    if (skipped !== null) {
      at = skipped;
      continue;
    }
    if (xml[at + 1] === '/') depth -= 1;
    else {
      tags += 1;
      at = tagEnd(xml, at);
      if (xml[at - 1] !== '/') depth += 1;
    }
    if (tags > mostTags) return { refused: text('tooMany', { most: mostTags }) };
    if (depth > deepest) return { refused: text('tooDeep', { most: deepest }) };
  }
  return null;
}

const passages = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/** Where a comment, text or declaration ends that begins there; null where none does. */
function skip(xml: string, at: number): number | null {
  const passage = passages.find(([begin]) => xml.startsWith(begin, at));
  if (!passage) return null;
  const end = xml.indexOf(passage[1], at + passage[0].length);
  return end < 0 ? xml.length : end;
}

/** Where a tag ends; a sign within quotes ends none. */
function tagEnd(xml: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return xml.length;
}
