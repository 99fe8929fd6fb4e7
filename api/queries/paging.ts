import { z } from 'zod';

/** Where to look in a list; from 1, twenty at a time, a hundred at most. */
export const pagingInput = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
});
export type Paging = z.output<typeof pagingInput>;

export const skipFor = ({ page, size }: Paging): number => (page - 1) * size;
