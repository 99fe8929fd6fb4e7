import type { Language } from '../../../processes/rules';

const headings: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' };

/** A piece of a paragraph; strong where the page makes it so. */
export interface Piece {
  text: string;
  strong: boolean;
}

/** The paragraphs of a rule's page in one language. */
export function paragraphsIn(page: string, language: Language): Piece[][] {
  const part = page.split(/^## /m).find((each) => each.startsWith(headings[language])) ?? '';
  const [, ...lines] = part.split('\n');
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/\s*\n\s*/g, ' ')
        .replace(/`/g, '')
        .trim(),
    )
    .filter(Boolean)
    .map(piecesOf);
}

function piecesOf(paragraph: string): Piece[] {
  return paragraph
    .split('**')
    .map((text, index) => ({ text, strong: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
