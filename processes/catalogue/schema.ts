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

/** An entry of `catalogue/<field>.json`: the fields of `ProcedureEntry`, nothing else. */
export const entrySchema = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9.-]+$/),
  name: z.string().min(1),
  level: z.enum(['province', 'district', 'commune']),
  field: z.string().min(1),
  agency: z.string().min(1),
  limit,
  papers: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      name: z.string().min(1),
      required: z.boolean(),
      assumed: z.literal(true).optional(),
    }),
  ),
  fee: z.string(),
  result: z.string(),
  legalBasis: z.array(z.string()),
  source: z.string().min(1),
  placeholder: z.boolean(),
  assumed: z.array(z.string()).optional(),
  receiving: z.union([
    z.strictObject({ agency: z.string() }),
    z.strictObject({ kind: z.enum(['district', 'commune']) }),
  ]),
  slots: z.record(z.string(), z.strictObject({ name: z.string().min(1), agency: slotRule })),
  afterSupplement: z.enum(['restart', 'resume']),
  supplementWithin: z.number().positive(),
  limitWhen: z
    .array(z.strictObject({ step: z.string(), decision: z.string(), limit: limit.nullable() }))
    .optional(),
  flow: flowSchema,
});
