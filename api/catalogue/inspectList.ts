import { fileNameFor } from '../documents/fileNames';
import type { SentFile } from '../documents/inspect';
import { endingOf } from '../documents/mediaTypes';
import { problem, type FieldError } from '../problems';

/** The official list has about half a megabyte. */
export const maxListBytes = 5 * 1024 * 1024;
export const maxListSize = '5 MB';

const begins = (content: Buffer, ...bytes: number[]) => bytes.every((byte, at) => content[at] === byte);
const isArchive = (content: Buffer) => begins(content, 0x50, 0x4b);
/** XLS, or XLSX with a password: what to do about it is a finding of the list. */
const isOldWorkbook = (content: Buffer) => begins(content, 0xd0, 0xcf, 0x11, 0xe0);
const isUtf16 = (content: Buffer) => begins(content, 0xff, 0xfe);
const isText = (content: Buffer) => isUtf16(content) || !content.subarray(0, 4096).includes(0);

/** What a file must begin with, by the ending of its name. */
const kinds: Readonly<Record<string, (content: Buffer) => boolean>> = {
  xlsx: (content) => isArchive(content) || isOldWorkbook(content),
  csv: (content) => !isArchive(content) && isText(content),
};

/**
 * The list with its cleaned name. Throws `invalid-input` on the field `file` for one that is missing, empty, over 5 MB,
 * neither .xlsx nor .csv, or not what its name says. What is in it, the import itself reads, within limits.
 */
export function inspectList(sent: SentFile | undefined): SentFile {
  const name = fileNameFor(sent?.name ?? '');
  const error = errorOf(name, sent?.content);
  if (error || !sent) throw problem('invalid-input', {}, [{ field: 'file', code: 'required', ...error }]);
  return { name, content: sent.content };
}

function errorOf(name: string, content: Buffer | undefined): Omit<FieldError, 'field'> | null {
  if (name === '' || !content) return { code: 'required' };
  const isOfKind = kinds[endingOf(name)];
  if (!isOfKind) return { code: 'file-type-not-allowed', params: { allowed: 'xlsx, csv' } };
  if (content.length === 0) return { code: 'file-empty' };
  if (content.length > maxListBytes) return { code: 'file-too-large', params: { max: maxListSize } };
  return isOfKind(content) ? null : { code: 'file-type-mismatch', params: { name } };
}
