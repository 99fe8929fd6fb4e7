import { z } from 'zod';
import { limitShape } from './procedureShapes';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });
const text = z.string();
const nullable = <S extends z.ZodType>(schema: S) => schema.nullable();
const values = z.record(z.string(), z.unknown());

/** One page of a list; `asOf`: the read model holds everything that happened until then. */
export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), total: z.int(), page: z.int(), size: z.int(), asOf: instant });

const kind = z.enum(['work', 'wait', 'standing']);
const stage = z.enum(['receipt', 'appraisal', 'approval', 'issue', 'return', 'withdrawal']);
const channel = z.enum(['counter', 'post', 'online']);
const waitFor = nullable(z.enum(['applicant', 'payment', 'tax', 'posting']));

export const applicantShape = z
  .object({
    fullName: text,
    idNumber: nullable(text),
    phone: nullable(text),
    email: nullable(text),
    address: nullable(text),
  })
  .meta({ id: 'Applicant' });

export const openTaskShape = z.object({
  key: text,
  elementId: text,
  name: text,
  kind,
  stage,
  agency: text,
  role: text,
  unit: text,
  assignee: nullable(text),
  createdAt: instant,
  dueAt: nullable(instant),
  overdue: z.boolean(),
  waitFor,
});

export const stepDoneShape = z.object({
  elementId: text,
  name: text,
  actor: nullable(text),
  decision: nullable(text),
  at: instant,
});

/** The one apology with a new date that a dossier may have. */
export const apologyShape = z
  .object({
    state: z.enum(['open', 'sent', 'canceled']),
    begunAt: instant,
    missedAt: instant.meta({ description: 'what was due when it began; the dossier stays measured by it' }),
    newDueAt: nullable(instant).meta({ description: 'as drafted; in force once it was sent' }),
    sentAt: nullable(instant),
    openTasks: z.array(openTaskShape),
  })
  .meta({ id: 'Apology' });
export type ApologyJson = z.output<typeof apologyShape>;

export const dossierShape = z
  .object({
    code: text,
    procedureCode: text,
    procedureName: text,
    version: nullable(z.int()).meta({ description: 'null until the engine has begun it' }),
    state: text,
    applicant: applicantShape,
    channel,
    receivingAgency: text,
    receivedBy: text,
    agencies: z.array(text),
    receivedAt: instant,
    promisedAt: instant,
    dueAt: instant,
    overdue: z.boolean(),
    apology: nullable(apologyShape),
    processInstanceKey: nullable(text),
    processDefinitionKey: nullable(text),
    openTasks: z.array(openTaskShape),
    lastStep: nullable(stepDoneShape),
    openIncidents: z.int(),
    endedAt: nullable(instant),
  })
  .meta({ id: 'Dossier' });
export type DossierJson = z.output<typeof dossierShape>;

export const paperShape = z.object({
  id: text,
  name: text,
  required: z.boolean(),
  received: z.boolean(),
  originals: z.int(),
  copies: z.int(),
  note: nullable(text),
});
export type PaperJson = z.output<typeof paperShape>;

export const dossierDetailShape = dossierShape
  .extend({
    resultChannel: channel,
    case: nullable(text).meta({ description: 'id of the case chosen at receipt' }),
    limit: nullable(limitShape).meta({
      description: 'what was promised at receipt; null on dossiers begun before it was kept',
    }),
    papers: z.array(paperShape),
    pauses: z.array(z.object({ reason: text, startedAt: instant, endedAt: nullable(instant) })),
    supplementedAt: nullable(instant),
    data: z.record(z.string(), values),
    actions: z.array(z.enum(['supplement', 'resume', 'withdraw', 'addDocument'])),
    asOf: instant,
  })
  .meta({ id: 'DossierDetail' });
export type DossierDetailJson = z.output<typeof dossierDetailShape>;

export const userTaskShape = z
  .object({
    key: text,
    name: text,
    dossierCode: text,
    procedureCode: text,
    procedureName: text,
    version: z.int(),
    applicantName: text,
    elementId: text,
    kind,
    stage,
    agency: text,
    role: text,
    unit: text,
    legalBasis: text,
    waitFor,
    assignee: nullable(text),
    state: z.enum(['open', 'standing', 'completed', 'canceled']),
    createdAt: instant,
    dueAt: nullable(instant),
    overdue: z.boolean(),
    endedAt: nullable(instant),
    decision: nullable(text),
  })
  .meta({ id: 'UserTask' });
export type UserTaskJson = z.output<typeof userTaskShape>;

export const worklistItemShape = userTaskShape
  .extend({
    from: nullable(stepDoneShape),
    newDueAt: nullable(instant).meta({ description: "the dossier's new date, once it was put off" }),
  })
  .meta({ id: 'WorklistItem' });
export type WorklistItemJson = z.output<typeof worklistItemShape>;

/** A step done before, with what it wrote. */
export const earlierStepShape = stepDoneShape.extend({
  duration: nullable(z.number()).meta({ description: 'milliseconds' }),
  comment: nullable(text),
  data: values,
});
export type EarlierStepJson = z.output<typeof earlierStepShape>;

export const userTaskDetailShape = userTaskShape
  .extend({
    form: nullable(values).meta({ description: 'a form-js schema' }),
    decisions: z.array(z.object({ value: text, label: text })),
    data: values.meta({ description: "the officer's draft, or what the completed task wrote" }),
    draftSavedAt: nullable(instant),
    applicant: applicantShape,
    papers: z.array(paperShape),
    steps: z.array(earlierStepShape),
    actions: z.array(z.enum(['claim', 'release', 'assign', 'complete'])),
    asOf: instant,
  })
  .meta({ id: 'UserTaskDetail' });
export type UserTaskDetailJson = z.output<typeof userTaskDetailShape>;

export const worklistCountsShape = z.object({
  mine: z.int(),
  claimable: z.int(),
  overdue: z.int(),
  dueToday: z.int(),
  waiting: z.int(),
  asOf: instant,
});
export type WorklistCountsJson = z.output<typeof worklistCountsShape>;
