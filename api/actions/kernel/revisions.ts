import { z } from 'zod';
import { optional } from './texts';

/** The revision of a redesign that was looked at, as JSON or as a page's form sends it; none: whichever it is. */
export const revisionInput = optional(z.coerce.number().int().min(1)).meta({
  type: 'integer',
  minimum: 1,
  description: 'the revision that was looked at; another one is refused',
});
