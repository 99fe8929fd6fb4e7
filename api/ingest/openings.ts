import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';
import { z } from 'zod';
import type { EngineRecord } from '../../engine';
import type { Opening } from '../../processes';
import { isOfRehearsal } from '../../processes/rehearsal/ids';
import type { Fact } from '../projections/projection';

interface OpeningDocument {
  /** processInstanceKey */
  _id: string;
  opening: Opening;
}

export interface Openings {
  /** Keeps what the instances begun in these records were begun with; resolves when durable. */
  keep(records: EngineRecord[]): Promise<void>;
  /** Gives each record the opening of its instance. */
  attach(records: EngineRecord[]): Promise<Fact[]>;
}

const text = z.string();
const instant = z.iso.datetime({ offset: true });

const limit = z.object({
  amount: z.number().positive(),
  unit: z.enum(['working-days', 'calendar-days', 'working-hours', 'same-day']),
});

const openingSchema: z.ZodType<Opening> = z.looseObject({
  dossierCode: text.min(1),
  agencies: z.record(text, text),
  limit: limit.optional(),
  limitWhen: z.array(z.object({ step: text, decision: text, limit: limit.nullable() })).optional(),
  dossier: z.looseObject({
    procedureCode: text,
    procedureName: text,
    applicantName: text,
    receivingAgency: text,
    receivedBy: text,
    channel: z.enum(['counter', 'post', 'online']),
    receivedAt: instant,
    dueAt: instant,
    afterSupplement: z.enum(['restart', 'resume']),
    actionId: text,
  }),
});

/** Facts fixed at an instance's begin: kept beside the records, the latest instances in memory. */
export function createOpenings(connection: Connection): Openings {
  const collection = connection.collection<OpeningDocument>('openings');
  const known = new LRUCache<string, { opening: Opening | null }>({ max: 20_000 });

  const remember = (records: EngineRecord[]): OpeningDocument[] => {
    const begun = records.map(openingFrom).filter((document) => document !== null);
    for (const { _id, opening } of begun) known.set(_id, { opening });
    return begun;
  };

  const load = async (keys: string[]) => {
    const found = await collection.find({ _id: { $in: keys } }).toArray();
    // An instance without one never gets one: its opening would have come before its first record.
    for (const key of keys) known.set(key, { opening: null });
    for (const { _id, opening } of found) known.set(_id, { opening });
  };

  return {
    keep: async (records) => {
      const begun = remember(records);
      if (begun.length === 0) return;
      await collection.bulkWrite(
        begun.map((replacement) => ({
          replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
        })),
        { ordered: false },
      );
    },
    attach: async (records) => {
      remember(records);
      const keys = new Set(records.map(instanceOf).filter((key) => key !== null));
      const missing = [...keys].filter((key) => !known.has(key));
      if (missing.length > 0) await load(missing);
      return records.map((record) => {
        const key = instanceOf(record);
        return { ...record, opening: (key && known.get(key)?.opening) || null };
      });
    },
  };
}

/** Of a process that is no dossier's the variables are something else: it has no opening. Nor has a rehearsal. */
function openingFrom({ value, valueType }: EngineRecord): OpeningDocument | null {
  if (valueType !== 'MESSAGE_START_EVENT_SUBSCRIPTION' || !('messageName' in value)) return null;
  if (isOfRehearsal(value.bpmnProcessId)) return null;
  const { success, data } = openingSchema.safeParse(value.variables);
  return success ? { _id: value.processInstanceKey, opening: data } : null;
}

const instanceOf = ({ value }: EngineRecord): string | null =>
  'processInstanceKey' in value ? value.processInstanceKey : null;
