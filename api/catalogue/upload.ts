import type { Request, RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import { officerOf } from '../accounts';
import { sentNameFor } from '../documents/fileNames';
import type { SentFile } from '../documents/inspect';
import { abilityFor, verdictFor } from '../policy';
import { problem } from '../problems';
import { maxListBytes, maxListSize } from './inspectList';

const limits = { files: 1, fields: 10, fieldSize: 1_000, parts: 12 };

const withFile = multer({
  storage: multer.memoryStorage(),
  limits: { ...limits, fileSize: maxListBytes },
}).single('file');

/** The file of somebody who may not import is passed over unread: the action refuses, and says why. */
const withoutFile = multer({ limits, fileFilter: (_req, _file, done) => void done(null, false) }).any();

const mayImport = (req: Request) => verdictFor(abilityFor(officerOf(req)), 'import', 'Procedure').allowed;

/** Reads a form with a list in the field `file`. The officer must be known already. */
export const readListUpload: RequestHandler = (req, res, next) => {
  const read = mayImport(req) ? withFile : withoutFile;
  read(req, res, (error: unknown) => {
    next(error instanceof MulterError ? problemFor(error) : error);
  });
};

function problemFor({ code, field }: MulterError) {
  if (code === 'LIMIT_FILE_SIZE') {
    const told = { field: 'file', code: 'file-too-large', params: { max: maxListSize } };
    return problem('body-too-large', { limit: maxListSize }, [told]);
  }
  if (code === 'LIMIT_UNEXPECTED_FILE' || code === 'LIMIT_FILE_COUNT')
    return problem('invalid-input', {}, [{ field: field ?? 'file', code: 'unknown-field' }]);
  return problem('malformed-request');
}

/** The list that was sent; undefined where there is none. */
export const sentList = (req: Request): SentFile | undefined =>
  req.file && { name: sentNameFor(req.file.originalname), content: req.file.buffer };
