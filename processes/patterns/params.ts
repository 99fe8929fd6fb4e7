import { z } from 'zod';

/** What a source states about one step; it takes the place of what the pattern would say. */
const statedStep = z.strictObject({
  name: z.string().min(1).optional(),
  /** The division, as the office says it. */
  unit: z.string().min(1).optional(),
  /** Working hours. */
  hours: z.number().positive().optional(),
  legalBasis: z.string().min(1).optional(),
  /** The hours are not in the sources. */
  assumed: z.literal(true).optional(),
});

/** Parameters that every pattern has, by step where they are about one: keys are element ids. */
export const common = {
  /** The division that appraises, e.g. "Phòng Tư pháp". */
  division: z.string().min(1).optional(),
  /** Whether a supplement may be asked for (at most once, rules.md, 3.5). */
  supplement: z.boolean().optional(),
  refusal: z.boolean().optional(),
  /** Whether the one who signs may send it back once. Left out where the limit is too short for it. */
  sendBack: z.boolean().optional(),
  steps: z.record(z.string(), statedStep).optional(),
};

export type StatedStep = z.infer<typeof statedStep>;

export interface CommonParams {
  pattern: string;
  division?: string | undefined;
  supplement?: boolean | undefined;
  refusal?: boolean | undefined;
  sendBack?: boolean | undefined;
  steps?: Record<string, StatedStep> | undefined;
}

/** An agency that takes part beside the responsible one. */
export const agencyParam = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });

/** An agency of another branch, found by the receiving office's area. */
export const serviceParam = z.enum(['police', 'social-insurance', 'tax', 'land-office']);

/** Working days of a public posting; the law names days, and a day too many harms nobody. */
export const daysParam = z.number().int().min(1).max(90).optional();
