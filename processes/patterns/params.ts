import { z } from 'zod';

/** One step's own data; what it is called by default and which form it has follows from its place. */
export const stepData = z.strictObject({
  /** Working hours; absent where no limit applies. */
  hours: z.number().positive().optional(),
  name: z.string().min(1).optional(),
  /** The division, as the office says it. */
  unit: z.string().min(1).optional(),
  legalBasis: z.string().min(1).optional(),
  /** The hours are not in the sources. */
  assumed: z.literal(true).optional(),
});

/** A division head or the leader; the last one of a stage signs. `again`: hours after a send-back. */
export const approvalData = stepData.extend({
  role: z.enum(['division-head', 'leader']),
  again: z.number().positive().optional(),
});

/** One agency appraises and decides. What is absent cannot happen there. */
export const stageData = z.strictObject({
  slot: z.string().min(1),
  appraise: stepData,
  supplement: z.strictObject({ request: stepData, appraise: stepData }).optional(),
  verify: z.strictObject({ apologize: stepData, verify: stepData }).optional(),
  approvals: z.array(approvalData).max(2),
  revise: stepData.optional(),
  refusal: z.strictObject({ sign: stepData, issue: stepData }).optional(),
  issue: stepData.optional(),
});

/** A step of its own kind, outside appraisal and approval. */
export const workData = stepData.extend({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: z.string().min(1),
  slot: z.string().min(1),
  role: z.enum(['reception', 'specialist', 'division-head', 'leader', 'clerk']),
  form: z.enum(['forwarding', 'extract', 'registration', 'tax-notice', 'payment']),
  waitFor: z.enum(['applicant', 'payment', 'tax', 'posting']).optional(),
  /** A second way through: another step first, e.g. verification of the residence. */
  detour: z
    .strictObject({
      decision: z.string(),
      label: z.string(),
      straight: z.string(),
      step: stepData.extend({ id: z.string(), name: z.string() }),
    })
    .optional(),
});

export type StepData = z.infer<typeof stepData>;
export type ApprovalData = z.infer<typeof approvalData>;
export type StageData = z.infer<typeof stageData>;
export type WorkData = z.infer<typeof workData>;
