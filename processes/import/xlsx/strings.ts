import { parse } from './parse';

/** The texts that cells refer to by number; readings (`rPh`) that stand beside them are left out. */
export function sharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let inText = false;
  let inReading = false;
  parse(xml, {
    open: (name) => {
      if (name === 'si') texts.push('');
      if (name === 'rPh') inReading = true;
      inText = name === 't';
    },
    close: (name) => {
      if (name === 'rPh') inReading = false;
      if (name === 't') inText = false;
    },
    text: (text) => {
      if (inText && !inReading) texts[texts.length - 1] += text;
    },
  });
  return texts;
}
