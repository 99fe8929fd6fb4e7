import { z } from 'zod';
import { actions, perform } from '../actions';
import { readUpload, sentFile } from '../documents/upload';
import { defineRoute } from '../openapi';
import { findDocuments, getDocument } from '../queries';
import { codeParam } from './shapes';

const tag = 'Documents';

const documentShape = z
  .object({
    id: z.string(),
    paperId: z.string().nullable(),
    fileName: z.string(),
    mediaType: z.string(),
    size: z.int(),
    sha256: z.string(),
    addedBy: z.string(),
    addedAt: z.iso.datetime(),
  })
  .meta({ id: 'Document' });

const list = defineRoute(
  {
    method: 'get',
    path: '/api/dossiers/:code/documents',
    summary: 'The files of a dossier',
    tag,
    params: codeParam,
    responses: {
      200: { description: 'Documents', schema: z.object({ items: z.array(documentShape), total: z.int() }) },
    },
    problems: ['dossier-not-found'],
  },
  async (deps, { officer, params }) => {
    const items = await findDocuments(deps, officer, params.code);
    return { body: { items, total: items.length } };
  },
);

const add = defineRoute(
  {
    method: 'post',
    path: '/api/dossiers/:code/documents',
    summary: 'Add a file: 20 MB at most; PDF, PNG, JPEG, TIFF, DOCX or XLSX',
    tag,
    params: codeParam,
    body: z.object({
      paperId: z.string().optional(),
      file: z.unknown().optional().meta({ type: 'string', format: 'binary' }),
    }),
    bodyType: 'multipart/form-data',
    idempotent: true,
    before: [readUpload],
    responses: { 201: { description: 'Added', schema: documentShape } },
    problems: ['invalid-input', 'not-allowed', 'dossier-not-found', 'dossier-ended', 'body-too-large'],
  },
  async (deps, { req, officer, params, body, idempotencyKey }) => {
    const input = { paperId: body.paperId, file: sentFile(req) };
    const added = await perform(deps, actions.addDocument, { officer, params, input, idempotencyKey });
    return {
      status: 201,
      body: added,
      headers: { location: `/api/dossiers/${params.code}/documents/${added.id}` },
    };
  },
);

const content = defineRoute(
  {
    method: 'get',
    path: '/api/dossiers/:code/documents/:id',
    summary: 'The content of a file',
    tag,
    params: codeParam.extend({ id: z.string().min(1).max(64) }),
    responses: { 200: { description: 'The file as it was added', contentType: 'application/octet-stream' } },
    problems: ['dossier-not-found', 'document-not-found'],
  },
  async (deps, { officer, params }) => {
    const { document, content: stream } = await getDocument(deps, officer, params.code, params.id);
    return { stream, headers: headersFor(document) };
  },
);

const shown = ['application/pdf', 'image/png', 'image/jpeg'];

/** A page of ours may show PDFs and pictures; nothing else is opened, and nothing is guessed. */
function headersFor({ fileName, mediaType, size }: z.output<typeof documentShape>): Record<string, string> {
  const disposition = shown.includes(mediaType) ? 'inline' : 'attachment';
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  return {
    'content-type': mediaType,
    'content-length': String(size),
    'content-disposition': `${disposition}; filename="${ascii}"; filename*=UTF-8''${encodeRfc5987(fileName)}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  };
}

const encodeRfc5987 = (text: string) =>
  encodeURIComponent(text).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

export const documentRoutes = [list, add, content];
