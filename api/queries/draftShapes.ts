import { z } from 'zod';
import { draftStates } from '../models/draft';

const text = z.string();
const orNothing = text.nullable();
const moment = z.iso.datetime();

export const draftShape = z
  .object({
    id: text,
    code: text.meta({ description: 'of the procedure' }),
    name: text,
    baseVersion: z.int().meta({ description: 'the version in force that it began with' }),
    state: z.enum(draftStates),
    revision: z.int().meta({ description: 'one more with each change' }),
    author: text,
    authorName: text,
    createdAt: moment,
    updatedAt: moment,
    updatedBy: text,
    updatedByName: text,
    submittedAt: moment.nullable(),
    submittedBy: orNothing,
    reviewedAt: moment.nullable(),
    reviewedBy: orNothing,
    reviewedByName: orNothing,
    note: orNothing.meta({ description: 'the word of the officer who approved it or sent it back' }),
    releasedAt: moment.nullable(),
    releasedBy: orNothing,
    releasedByName: orNothing,
    releasedVersion: z.int().nullable().meta({ description: 'null until the engine has it' }),
    actions: z.array(z.enum(['edit', 'remove', 'submit', 'approve', 'reject', 'release'])).meta({
      description: 'what the officer who asks may do with it now',
    }),
  })
  .meta({ id: 'Draft' });
export type DraftJson = z.output<typeof draftShape>;

const bothLanguages = z.object({ vi: text, en: text });

export const findingShape = z
  .object({
    rule: text,
    code: text,
    elementId: text.meta({ description: 'empty for the whole process' }),
    elementName: text,
    severity: z.enum(['error', 'warning']),
    params: z.record(text, z.union([text, z.number()])),
    message: bothLanguages,
    source: bothLanguages.nullable().meta({ description: 'the article of law, or what else it rests on' }),
    path: z
      .array(z.object({ elementId: text, name: text, hours: z.number() }))
      .optional()
      .meta({ description: 'the way that takes too long' }),
    text: text.meta({ description: 'the sentence with its source, in the language of the one who asks' }),
  })
  .meta({ id: 'Finding' });

export const checkShape = z
  .object({
    revision: z.int(),
    findings: z.array(findingShape),
    errors: z.int().meta({ description: 'findings that stand against its submission' }),
    longestPathHours: z.number().nullable().meta({ description: 'working hours' }),
    limitHours: z.number().nullable(),
  })
  .meta({ id: 'DraftCheck' });
export type CheckJson = z.output<typeof checkShape>;

export const presenceShape = z
  .object({
    username: text,
    name: text,
    own: z.boolean().meta({ description: 'the same officer in another window' }),
    since: moment,
    lastSeenAt: moment,
  })
  .meta({ id: 'DraftPresence' });
