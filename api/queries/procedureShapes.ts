import { z } from 'zod';

const text = z.string();

export const procedureShape = z
  .object({
    code: text,
    name: text,
    level: z.enum(['province', 'district', 'commune']),
    field: text,
    agency: text,
    limit: z.object({
      amount: z.number(),
      unit: z.enum(['working-days', 'calendar-days', 'working-hours', 'same-day']),
    }),
    papers: z.array(z.object({ id: text, name: text, required: z.boolean() })),
    fee: text,
    result: text,
    version: z.int().nullable().meta({ description: 'the latest deployed; null where none is' }),
    placeholder: z.boolean(),
    receivable: z.boolean().meta({ description: 'the officer who asks may receive it' }),
  })
  .meta({ id: 'Procedure' });
export type ProcedureJson = z.output<typeof procedureShape>;

export const stepShape = z.object({
  elementId: text,
  name: text,
  slot: text,
  agency: text,
  role: text,
  unit: text,
  hours: z.number().nullable(),
  waitFor: text.nullable(),
  legalBasis: text,
});

export const procedureDetailShape = procedureShape
  .extend({ legalBasis: z.array(text), source: text, steps: z.array(stepShape) })
  .meta({ id: 'ProcedureDetail' });
export type ProcedureDetailJson = z.output<typeof procedureDetailShape>;

export const versionShape = z
  .object({
    version: z.int(),
    processDefinitionKey: text,
    deployedAt: z.iso.datetime(),
    current: z.boolean(),
  })
  .meta({ id: 'Version' });
export type VersionJson = z.output<typeof versionShape>;
