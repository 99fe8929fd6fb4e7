import { EngineError, type EngineErrorCode } from '../../engine';
import { parse, type ParseError } from 'jsonc-parser';
import { mongo, Error as MongooseErrors } from 'mongoose';
import { Problem, problem, type Param, type Params } from './problem';
import type { ProblemCode } from './catalogue';

/** Errors of others as problems of ours; nothing where the error is a surprise. */
export function findProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof EngineError) return engineProblem(error);
  if (isStoreDown(error)) return problem('store-unreachable');
  if (error instanceof MongooseErrors.CastError) {
    return problem('invalid-input', {}, [{ field: error.path, code: 'invalid' }]);
  }
  return isHttpError(error) ? httpProblem(error) : undefined;
}

const engineCodes: Readonly<Record<EngineErrorCode, ProblemCode>> = {
  'not-found': 'not-found-in-engine',
  'already-exists': 'conflict-in-engine',
  'wrong-state': 'conflict-in-engine',
  'already-assigned': 'already-assigned',
  invalid: 'refused-by-engine',
  overloaded: 'engine-overloaded',
  unreachable: 'engine-unreachable',
};

const someoneElse = { vi: 'công chức khác', en: 'another officer' };

function engineProblem(error: EngineError): Problem {
  const code = error.maybeTaken ? 'engine-no-answer' : engineCodes[error.code];
  const params: Params = code === 'already-assigned' ? { assignee: someoneElse } : {};
  return new Problem(code, params, [], { cause: error });
}

const isStoreDown = (error: unknown) =>
  error instanceof mongo.MongoNetworkError ||
  error instanceof mongo.MongoServerSelectionError ||
  error instanceof mongo.MongoNotConnectedError ||
  error instanceof mongo.MongoTopologyClosedError ||
  error instanceof MongooseErrors.MongooseServerSelectionError;

/** As body-parser, Express' router and `send` throw them. */
interface HttpError extends Error {
  status: number;
  type?: string;
  limit?: number;
  body?: unknown;
}

const isHttpError = (error: unknown): error is HttpError =>
  error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500;

function httpProblem(error: HttpError): Problem {
  if (error.type === 'entity.parse.failed')
    return problem('malformed-json', { place: placeIn(String(error.body)) });
  if (error.status === 413) return problem('body-too-large', { limit: sizeFor(error.limit) });
  if (error.status === 415) return problem('unsupported-media-type', { type: error.message });
  return problem(error.status === 404 ? 'not-found' : 'malformed-request');
}

const sizeFor = (bytes = 0) => `${Math.round(bytes / 1024)} KB`;

/** Line and column of the first mistake; JSON.parse itself does not always tell. */
function placeIn(text: string): Param {
  const mistakes: ParseError[] = [];
  parse(text, mistakes, { disallowComments: true });
  const before = text.slice(0, mistakes[0]?.offset ?? text.length).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return { vi: `dòng ${line}, cột ${column}`, en: `line ${line}, column ${column}` };
}
