import type { Request } from 'express';
import type { Paging } from '../../templates';

/** This page's address with other parameters; an empty one is left out. */
export function hrefWith(req: Request, changes: Record<string, string | number | null>): string {
  const query = new URLSearchParams();
  const given = { ...req.query, part: null, ...changes };
  for (const [name, value] of Object.entries(given)) {
    if ((typeof value === 'string' && value !== '') || typeof value === 'number')
      query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${req.path}?${text}` : req.path;
}

/** Where the shown rows lie in the whole list. */
export function pagingFor(
  req: Request,
  list: { total: number; page: number; size: number; items: unknown[] },
): Paging {
  const { total, page, size, items } = list;
  const pages = Math.ceil(total / size);
  const from = total === 0 ? 0 : (page - 1) * size + 1;
  return {
    page,
    pages,
    total,
    from,
    to: items.length ? from + items.length - 1 : from,
    previous: page > 1 ? hrefWith(req, { page: page - 1 }) : null,
    next: page < pages ? hrefWith(req, { page: page + 1 }) : null,
  };
}
