import { z } from 'zod';

/** Shared by the routes: parameters of addresses, and what actions answer. */
export const codeParam = z.object({ code: z.string().min(1).max(60) });
export const keyParam = z.object({ key: z.string().min(1).max(40) });

export const userTaskResultShape = z
  .object({
    key: z.string(),
    dossierCode: z.string(),
    assignee: z.string().nullable(),
    state: z.enum(['open', 'completed']),
    actionId: z.string(),
  })
  .meta({ id: 'UserTaskResult' });

export const dossierTaskResultShape = z
  .object({ dossierCode: z.string(), userTaskKey: z.string(), actionId: z.string() })
  .meta({ id: 'DossierTaskResult' });
