import { z } from 'zod';

const text = z.string();

export const limitShape = z.object({
  amount: z.number(),
  unit: z.enum(['working-days', 'calendar-days', 'working-hours', 'same-day']),
});

export const procedureShape = z
  .object({
    code: text,
    name: text,
    level: z.enum(['province', 'district', 'commune']),
    field: text,
    agency: text,
    limit: limitShape.meta({ description: 'the longest one where it depends on the case' }),
    limitAssumed: z.boolean().meta({ description: 'no source states a limit: it is the usual one' }),
    cases: z
      .array(z.object({ id: text, name: text, limit: limitShape }))
      .meta({ description: 'one of them is chosen at receipt; empty where there are none' }),
    papers: z.array(z.object({ id: text, name: text, required: z.boolean() })),
    fee: text,
    result: text,
    version: z.int().nullable().meta({ description: 'the latest deployed; null where none is' }),
    placeholder: z.boolean().meta({ description: 'stands for a procedure that no source names' }),
    withdrawn: z.boolean().meta({ description: 'takes no new dossiers; running ones finish' }),
    receivable: z.boolean().meta({ description: 'the officer who asks may receive it' }),
  })
  .meta({ id: 'Procedure' });
export type ProcedureJson = z.output<typeof procedureShape>;

export const countsShape = z
  .object({ placeholders: z.int(), limitsAssumed: z.int(), withdrawn: z.int() })
  .meta({ id: 'CatalogueCounts', description: 'of all that was found, not of this page' });
export type CatalogueCounts = z.output<typeof countsShape>;

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
  .extend({ legalBasis: z.array(text), source: text, assumed: z.array(text), steps: z.array(stepShape) })
  .meta({ id: 'ProcedureDetail' });
export type ProcedureDetailJson = z.output<typeof procedureDetailShape>;

export const versionShape = z
  .object({
    version: z.int(),
    processDefinitionKey: text,
    hash: text.meta({ description: 'SHA-256 of the deployed diagram, hexadecimal' }),
    source: text.meta({ description: 'name of the file it was deployed from' }),
    legalBasis: z.array(text).meta({ description: 'as the deployed process says it' }),
    deployedAt: z.iso.datetime(),
    current: z.boolean(),
    dossiers: z
      .object({ running: z.int(), ended: z.int() })
      .meta({ description: 'how many dossiers are on this version' }),
  })
  .meta({ id: 'Version' });
export type VersionJson = z.output<typeof versionShape>;
