import { z } from 'zod';
import { keepPlan } from '../catalogue/imports';
import { inspectList } from '../catalogue/inspectList';
import type { SentFile } from '../documents/inspect';
import { verdictFor } from '../policy';
import type { Action } from './kernel/action';

const input = z.object({
  /** As a form sends it, or as JSON would. */
  complete: z
    .preprocess((value) => value === true || value === 'on' || value === 'true', z.boolean())
    .default(false),
  file: z.object({ name: z.string(), content: z.instanceof(Buffer) }).optional(),
});
type Input = z.output<typeof input>;

/** A dry run: says what an official list would change in the catalogue, and changes nothing. */
export const planImport: Action<Input, null, SentFile, { id: string }> = {
  name: 'planImport',
  quiet: true,
  input,
  load: () => Promise.resolve(null),
  policy: (ability) => verdictFor(ability, 'import', 'Procedure'),
  possible: () => null,
  prepare: ({ input: { file } }) => Promise.resolve(inspectList(file)),
  describe: ({ input: { complete, file } }) => ({
    subject: { kind: 'Catalogue', id: '' },
    dossierCode: null,
    agency: null,
    input: { complete, fileName: file?.name ?? null },
    reason: null,
  }),
  execute: async ({ deps, officer, input: { complete } }, list) => ({
    id: await keepPlan(deps, officer, list, complete),
  }),
};
