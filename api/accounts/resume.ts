import type { Request } from 'express';
import { z } from 'zod';

/**
 * What was typed into a form whose session had ended. The sign-in form carries it along in two hidden fields
 * and, after sign-in, the page of `target` is shown again with `fields` filled in.
 */
export interface Resume {
  /** A path of this server. */
  target: string;
  fields: Record<string, unknown>;
}

/** The hidden fields of the sign-in form. */
export const resumeFields = { target: 'resume[target]', fields: 'resume[fields]' } as const;

const own = /^\/(?![/\\])[^\\\s]*$/;
const secret = /^(_csrf|password|resume)$/;

/** A path of this server, or the start page: an address elsewhere must not be redirected to. */
export function ownPath(target: unknown): string {
  return typeof target === 'string' && own.test(target) ? target : '/';
}

/** What a request brought whose officer is no longer signed in. */
export function resumeOf(req: Request): Resume {
  const body: unknown = req.method === 'POST' ? req.body : {};
  const fields = Object.entries((body ?? {}) as Record<string, unknown>).filter(
    ([name]) => !secret.test(name),
  );
  return { target: ownPath(req.originalUrl), fields: Object.fromEntries(fields) };
}

const carried = z.object({
  target: z.string().transform(ownPath),
  fields: z.string().transform((text, context): Record<string, unknown> => {
    try {
      return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  }),
});

/** What the sign-in form carried along; nothing where it was opened by itself or was tampered with. */
export function findResume(body: unknown): Resume | undefined {
  const parsed = z.object({ resume: carried }).safeParse(body);
  return parsed.success ? parsed.data.resume : undefined;
}

/** The value of the hidden field `resume[fields]`. */
export const resumeValue = (resume: Resume): string => JSON.stringify(resume.fields);
