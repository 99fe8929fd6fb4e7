import { z } from 'zod';

const instant = z.iso.datetime();
const text = z.string();

export const historyEntryShape = z
  .object({
    id: text.meta({ description: 'partition-position of the record that proves it' }),
    at: instant,
    kind: text,
    elementId: text,
    elementName: text,
    actor: text.nullable(),
    actorName: text.nullable(),
    decision: text.nullable(),
    duration: z.number().nullable().meta({ description: 'milliseconds' }),
    version: z.int(),
    actionId: text.nullable(),
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntryJson = z.output<typeof historyEntryShape>;

export const historyShape = z
  .object({
    dossierCode: text,
    procedureCode: text,
    processInstanceKey: text.nullable(),
    processDefinitionKey: text.nullable(),
    version: z.int().nullable(),
    items: z.array(historyEntryShape),
    total: z.int(),
    elements: z.record(z.string(), z.object({ entered: z.int(), left: z.int(), terminated: z.int() })),
    flows: z.record(z.string(), z.int()),
    asOf: instant,
  })
  .meta({ id: 'History' });
export type HistoryJson = z.output<typeof historyShape>;

export const incidentShape = z
  .object({
    key: text,
    dossierCode: text.nullable(),
    processInstanceKey: text,
    elementId: text,
    errorType: text,
    errorMessage: text,
    state: z.enum(['open', 'resolved']),
    createdAt: instant,
    resolvedAt: instant.nullable(),
  })
  .meta({ id: 'Incident' });
export type IncidentJson = z.output<typeof incidentShape>;
