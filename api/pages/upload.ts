import type { Request, RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import { maxBytes, sentNameFor } from '../documents';
import type { SentFile } from '../documents/inspect';
import { findOfficer } from '../accounts';
import { problem } from '../problems';

const mostFiles = 10;
const fields = { fields: 100, fieldSize: 20_000, parts: 120 };

const withFiles = multer({
  storage: multer.memoryStorage(),
  limits: { ...fields, fileSize: maxBytes, files: mostFiles },
}).array('documents', mostFiles);

/** Nobody's files are read before it is known who sends them; what was typed is kept over the sign-in. */
const fieldsOnly = multer({
  limits: fields,
  fileFilter: (_req, _file, done) => {
    done(null, false);
  },
}).any();

/** Reads a form with files, in the field `documents`. */
export const readFiles: RequestHandler = (req, res, next) => {
  const read = findOfficer(req) ? withFiles : fieldsOnly;
  read(req, res, (error: unknown) => {
    if (!(error instanceof MulterError)) next(error);
    else if (error.code === 'LIMIT_FILE_SIZE') next(problem('body-too-large', { limit: '20 MB' }));
    else next(problem('malformed-request'));
  });
};

export function sentFiles(req: Request): SentFile[] {
  const files = Array.isArray(req.files) ? req.files : [];
  return files.map(({ originalname, buffer }) => ({ name: sentNameFor(originalname), content: buffer }));
}
