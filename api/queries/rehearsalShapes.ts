import { z } from 'zod';

const text = z.string();
const moment = z.iso.datetime();
const limit = z.object({
  amount: z.number(),
  unit: z.enum(['working-days', 'calendar-days', 'working-hours', 'same-day']),
});

const rehearsedStepShape = z
  .object({
    key: text,
    elementId: text,
    name: text,
    kind: z.enum(['work', 'wait', 'standing']),
    role: text,
    agency: text,
    agencyName: text,
    unit: text,
    waitFor: text.nullable().meta({ description: 'the dossier’s clock stands still meanwhile' }),
    createdAt: moment,
    dueAt: moment.nullable(),
    endedAt: moment.nullable(),
    hours: z.number().meta({ description: 'working hours from its creation to its end, or to now' }),
    onTime: z.boolean().nullable().meta({ description: 'null for a step without a time' }),
    canceled: z.boolean(),
    decision: text.nullable().meta({ description: 'as its button says it' }),
    timedOut: z.boolean().meta({ description: 'its time ran out, and the system completed it' }),
  })
  .meta({ id: 'RehearsedStep' });
export type RehearsedStepJson = z.output<typeof rehearsedStepShape>;

export const rehearsalShape = z
  .object({
    id: text,
    draftId: text,
    code: text,
    name: text,
    revision: z.int(),
    state: z
      .enum(['starting', 'running', 'ended'])
      .meta({ description: 'ended: the process came to its end' }),
    outcome: text.nullable(),
    applicant: text,
    now: moment.meta({ description: 'what its own clock says' }),
    aheadMs: z.int().meta({ description: 'how far ahead of the real time that is' }),
    receivedAt: moment,
    promisedAt: moment,
    dueAt: moment,
    limit,
    overdue: z.boolean(),
    apology: z.boolean().meta({ description: 'a real dossier would get its apology with a new date now' }),
    pauses: z.array(z.object({ reason: text, startedAt: moment, endedAt: moment.nullable() })),
    workingHours: z.number().meta({ description: 'from the receipt to its end, or to now' }),
    missingPapers: z.array(text).meta({ description: 'names of papers that were not handed over' }),
    steps: z.array(rehearsedStepShape).meta({ description: 'in the order in which they were opened' }),
    path: z.object({
      elements: z.record(text, z.object({ entered: z.int(), left: z.int(), terminated: z.int() })),
      flows: z.record(text, z.int()),
    }),
    incidents: z.array(
      z.object({ elementId: text, name: text, text: text.meta({ description: 'in the reader’s language' }) }),
    ),
  })
  .meta({ id: 'Rehearsal' });
export type RehearsalJson = z.output<typeof rehearsalShape>;

const choice = z.object({ id: text, name: text });

/** What can be chosen for a rehearsal's dossier, and the one that this officer has running. */
export const rehearsalChoicesShape = z
  .object({
    running: text.nullable().meta({ description: 'id of the officer’s own rehearsal of this redesign' }),
    agencies: z.array(choice),
    cases: z.array(choice),
    papers: z.array(choice),
  })
  .meta({ id: 'RehearsalChoices' });
export type RehearsalChoicesJson = z.output<typeof rehearsalChoicesShape>;
