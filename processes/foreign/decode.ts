import type { Refused } from './target';
import { text } from './say';

/** The largest drawing of the province has about 0.3 MB. */
export const maxForeignBytes = 4 * 1024 * 1024;

/** The text of a file, by its byte order mark or by the encoding that its first line names. */
export function decode(bytes: Uint8Array): string | Refused {
  if (bytes.length === 0) return { refused: text('empty') };
  if (bytes.length > maxForeignBytes) return { refused: text('tooLarge', { most: 4 }) };
  const name = encodingOf(bytes);
  try {
    return new TextDecoder(name).decode(bytes);
  } catch {
    return { refused: text('encoding', { name }) };
  }
}

function encodingOf(bytes: Uint8Array): string {
  const begins = (...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
  if (begins(0xff, 0xfe) || begins(0x3c, 0x00)) return 'utf-16le';
  if (begins(0xfe, 0xff) || begins(0x00, 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const named = /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1];
  // A file with a mark of UTF-16 in its first line alone is read as what it is.
  return named === undefined || /^utf-?16/i.test(named) ? 'utf-8' : named;
}
