import { fileTypeFromBuffer } from 'file-type/core';
import { problem, type FieldError } from '../problems';
import { fileNameFor } from './fileNames';
import { endingOf, maxBytes, mediaTypes } from './mediaTypes';

export interface SentFile {
  name: string;
  content: Buffer;
}

export interface InspectedFile extends SentFile {
  mediaType: string;
}

/** Names the part of Office files in which macros lie; the directory of a zip lists it in plain. */
const macros = Buffer.from('vbaProject.bin');

/**
 * The file with its cleaned name and its type, known by content. Throws `invalid-input` on the field `file` for
 * one that is empty, over 20 MB, of a type that is not taken or not what its name says, or with macros.
 */
export async function inspectFile(sent: SentFile): Promise<InspectedFile> {
  const name = fileNameFor(sent.name);
  const mediaType = mediaTypes[endingOf(name)];
  const error = errorOf(name, sent.content, mediaType) ?? (await mismatchOf(name, sent.content, mediaType));
  if (error) throw problem('invalid-input', {}, [{ field: 'file', ...error }]);
  return { name, content: sent.content, mediaType: mediaType ?? '' };
}

type Told = Omit<FieldError, 'field'>;

function errorOf(name: string, content: Buffer, mediaType: string | undefined): Told | null {
  if (name === '') return { code: 'required' };
  if (content.length === 0) return { code: 'file-empty' };
  if (content.length > maxBytes) return { code: 'file-too-large', params: { max: '20 MB' } };
  if (!mediaType)
    return { code: 'file-type-not-allowed', params: { allowed: Object.keys(mediaTypes).join(', ') } };
  return null;
}

async function mismatchOf(
  name: string,
  content: Buffer,
  mediaType: string | undefined,
): Promise<Told | null> {
  const found = await fileTypeFromBuffer(content);
  if (found?.mime !== mediaType) return { code: 'file-type-mismatch', params: { name } };
  return found?.ext === 'docx' || found?.ext === 'xlsx' ? macrosIn(content) : null;
}

const macrosIn = (content: Buffer): Told | null =>
  content.includes(macros) ? { code: 'file-unsafe' } : null;
