import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ProcedureEntry } from '../entry';
import type { Agency } from '../types';
import { entrySchema } from './schema';

const agenciesFile = 'agencies.json';

/** The agencies of the province as a tree, and those of other branches that take part. */
export function loadAgencies(): Agency[] {
  return read(agenciesFile) as Agency[];
}

/** All procedures, by field and code. Throws, naming the file, when an entry is not well-formed. */
export function loadProcedures(): ProcedureEntry[] {
  return readdirSync(__dirname)
    .filter((file) => file.endsWith('.json') && file !== agenciesFile)
    .sort()
    .flatMap((file) => parse(file, read(file)));
}

function parse(file: string, content: unknown): ProcedureEntry[] {
  const parsed = z.array(entrySchema).safeParse(content);
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, file), 'utf8'));
}
