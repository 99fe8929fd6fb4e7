import { z } from 'zod';
import { lineOf, optional, textOf } from '../kernel/texts';

const channels = ['counter', 'post', 'online'] as const;

/** Spaces, dots and dashes that people put between digits. */
const digits = z.string().transform((text) => text.replace(/[\s.-]/g, ''));

/** Identity card (9), citizen's number (12), or an organisation's tax code (10 or 13). */
const idNumber = digits.pipe(z.string().regex(/^(\d{9}|\d{10}|\d{12}|\d{13})$/));
const phone = digits.pipe(z.string().regex(/^(0|\+84)\d{8,10}$/));

const hasLetter = { params: { code: 'invalid-format' } };

export const applicantInput = z.object({
  fullName: lineOf(200).refine((name) => name === '' || /\p{L}/u.test(name), hasLetter),
  idNumber: optional(idNumber),
  phone: optional(phone),
  email: optional(z.email().max(200)),
  address: optional(textOf(500)),
});

const count = z.coerce.number().int().min(0).max(999);

/** A paper handed over; the procedure's own list of papers may be sent back as it is. */
const paperInput = z.union([
  z
    .string()
    .max(200)
    .transform((paperId) => ({ paperId, originals: 1, copies: 0, note: undefined })),
  z
    .object({
      paperId: z.string().max(200).optional(),
      id: z.string().max(200).optional(),
      originals: count.default(1),
      copies: count.default(0),
      note: optional(textOf(500)),
    })
    .refine(({ paperId, id }) => Boolean(paperId ?? id), { path: ['paperId'], params: { code: 'required' } })
    .transform(({ id, paperId, ...rest }) => ({ paperId: paperId ?? id ?? '', ...rest })),
]);

export const receiptInput = z.object({
  procedureCode: z.string().trim().min(1).max(50),
  applicant: applicantInput,
  documents: z.array(paperInput).max(200).default([]),
  channel: z.enum(channels).default('counter'),
  resultChannel: z.enum(channels).default('counter'),
  /** Id of the case, where the procedure's limit depends on one. */
  case: optional(z.string().max(100)),
  /** Needed only from an officer who receives for several agencies. */
  agency: optional(z.string().max(100)),
});
export type ReceiptInput = z.output<typeof receiptInput>;
