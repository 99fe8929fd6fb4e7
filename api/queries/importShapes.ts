import { z } from 'zod';

const text = z.string();
const row = z.int().nullable().meta({ description: 'as the spreadsheet counts; null: not in the list' });

export const importCountsShape = z
  .object({ added: z.int(), changed: z.int(), unchanged: z.int(), withdrawn: z.int(), faulty: z.int() })
  .meta({ id: 'ImportCounts' });

export const importHeadShape = z
  .object({
    id: text,
    fileName: text,
    size: z.int().meta({ description: 'in bytes' }),
    sha256: text.meta({ description: 'of the uploaded list, hexadecimal' }),
    complete: z.boolean().meta({ description: 'what the list does not name is withdrawn' }),
    counts: importCountsShape,
    applicable: z.boolean().meta({ description: 'no row is faulty' }),
    state: z.enum(['planned', 'outdated', 'applied']).meta({
      description: 'outdated: the catalogue changed since the list was held against it',
    }),
    plannedBy: text,
    plannedAt: z.iso.datetime(),
    applied: z
      .object({
        by: text,
        at: z.iso.datetime(),
        deployment: z
          .object({
            total: z.int(),
            done: z.int(),
            state: z.enum(['running', 'done', 'failing']),
          })
          .meta({ description: 'how many new and changed procedures the engine has' }),
      })
      .nullable(),
  })
  .meta({ id: 'ImportHead' });
export type ImportHeadJson = z.output<typeof importHeadShape>;

const addedShape = z.object({
  row,
  code: text,
  name: text,
  level: z.enum(['province', 'district', 'commune']),
  field: text,
  agency: text,
  limit: z
    .object({
      amount: z.number(),
      unit: z.enum(['working-days', 'calendar-days', 'working-hours', 'same-day']),
    })
    .nullable(),
  replaces: z.object({ code: text, placeholder: z.boolean() }).nullable(),
});

const changedShape = z.object({
  row,
  code: text,
  name: text,
  changes: z.array(z.object({ field: text, from: z.unknown().optional(), to: z.unknown().optional() })),
  redesigned: z.boolean().meta({ description: 'its released redesign stays in force' }),
});

const findingShape = z.object({
  code: text,
  severity: z.enum(['error', 'warning']),
  row: z.int().nullable().meta({ description: 'null: the whole file' }),
  column: text.nullable().meta({ description: 'letter and heading; null: the whole row' }),
  message: text,
  wayOut: text.meta({ description: 'what to do about it' }),
});

export const importShape = importHeadShape
  .extend({
    added: z.array(addedShape),
    changed: z.array(changedShape),
    withdrawn: z.array(z.object({ row, code: text, name: text })),
    findings: z.array(findingShape),
  })
  .meta({ id: 'Import' });
export type ImportJson = z.output<typeof importShape>;
