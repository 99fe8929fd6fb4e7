import type { Request, RequestHandler } from 'express';
import multer, { MulterError } from 'multer';
import { problem } from '../problems';
import { sentNameFor } from './fileNames';
import type { SentFile } from './inspect';
import { maxBytes } from './mediaTypes';

const read = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 10_000, parts: 12 },
}).single('file');

/** Reads a form with one file in the field `file`; what is wrong with it is told of that field. */
export const readUpload: RequestHandler = (req, res, next) => {
  read(req, res, (error: unknown) => {
    next(error instanceof MulterError ? problemFor(error) : error);
  });
};

function problemFor(error: MulterError) {
  if (error.code === 'LIMIT_FILE_SIZE') {
    const field = { field: 'file', code: 'file-too-large', params: { max: '20 MB' } };
    return problem('body-too-large', { limit: '20 MB' }, [field]);
  }
  if (error.code === 'LIMIT_UNEXPECTED_FILE' || error.code === 'LIMIT_FILE_COUNT') {
    return problem('invalid-input', {}, [{ field: error.field ?? 'file', code: 'unknown-field' }]);
  }
  return problem('malformed-request');
}

/** The file that was sent; undefined where there is none. */
export function sentFile(req: Request): SentFile | undefined {
  return req.file && { name: sentNameFor(req.file.originalname), content: req.file.buffer };
}
