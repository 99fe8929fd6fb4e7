import { z } from 'zod';
import { flowSchema } from '../patterns';

const limit = z.strictObject({
  amount: z.number().int().positive(),
  unit: z.enum(['working-days', 'calendar-days', 'working-hours', 'same-day']),
});

const slotRule = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('receiving') }),
  z.strictObject({ is: z.literal('above'), kind: z.enum(['district', 'province']) }),
  z.strictObject({ is: z.literal('serving'), service: z.enum(['police', 'social-insurance', 'tax', 'land-office']) }),
  z.strictObject({ is: z.literal('fixed'), id: z.string() }),
]);

/** Ends ids of elements, of which the engine's variable names are made: each hyphen begins a word. */
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().min(1);

/** Ends the ids of the steps that the pattern by-case has in all cases. */
const commonWay = 'common';

const paper = z.strictObject({
  id: kebab,
  name: text,
  required: z.boolean(),
  assumed: z.literal(true).optional(),
});

/** What is published; null and absence mean that no source states it. */
const published = {
  /** National where there is one; `-H` and `-X` keep apart a code that stands on two levels. */
  code: z.string().regex(/^[A-Za-z0-9.-]+$/),
  name: text,
  level: z.enum(['province', 'district', 'commune']),
  field: text,
  /** The field as its source names it, where several were put together. */
  publishedField: text.optional(),
  agency: text,
  limit: limit.nullable(),
  cases: z
    .array(z.strictObject({ id: kebab.refine((id) => id !== commonWay, 'stands for all cases'), name: text, limit }))
    .min(2)
    .refine((cases) => new Set(cases.map(({ id }) => id)).size === cases.length, 'a case is listed twice')
    .optional(),
  papers: z
    .array(paper)
    .refine((papers) => new Set(papers.map(({ id }) => id)).size === papers.length, 'a paper is listed twice')
    .optional(),
  fee: z.string(),
  fees: z
    .array(
      z.strictObject({
        case: kebab.optional(),
        channel: z.enum(['counter', 'post', 'online']).optional(),
        amount: z.number().int().nonnegative(),
      }),
    )
    .optional(),
  result: z.string(),
  legalBasis: z.array(z.string()).optional(),
  source: text,
};

const receiving = z.union([
  z.strictObject({ agency: z.string() }),
  z.strictObject({ kind: z.enum(['district', 'commune']) }),
]);

const entry = z.strictObject({
  ...published,
  /** Id of the agency of the province that answers for it. */
  responsible: z.string().optional(),
  placeholder: z.boolean().optional(),
  withdrawn: z.literal(true).optional(),
  assumed: z.array(z.string()).optional(),
  receiving: receiving.optional(),
  slots: z.record(z.string(), z.strictObject({ name: text, agency: slotRule })).optional(),
  afterSupplement: z.enum(['restart', 'resume']).optional(),
  supplementWithin: z.number().positive().optional(),
  limitWhen: z
    .array(z.strictObject({ step: z.string(), decision: z.string(), limit: limit.nullable() }))
    .optional(),
  flow: flowSchema,
});

/** An entry of `catalogue/<field>.json`. What it leaves out follows from its level, agency and pattern. */
export const catalogueEntrySchema = entry.refine(
  ({ flow, cases }) => flow.pattern !== 'by-case' || cases !== undefined,
  { path: ['cases'], error: 'the pattern by-case needs the cases that are chosen from at receipt' },
);

export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;
