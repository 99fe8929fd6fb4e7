import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';
import type { FormSchema } from '../../processes';
import { formModel } from '../models/form';

const caches = new WeakMap<Connection, LRUCache<string, FormSchema>>();

/** A deployed form never changes, so it is read once. Undefined where the read model does not have it yet. */
export async function findForm(
  connection: Connection,
  formKey: string | null,
): Promise<FormSchema | undefined> {
  if (formKey === null) return undefined;
  const cache = caches.get(connection) ?? new LRUCache<string, FormSchema>({ max: 2000 });
  caches.set(connection, cache);
  return cache.get(formKey) ?? keep(cache, formKey, await read(connection, formKey));
}

async function read(connection: Connection, formKey: string): Promise<FormSchema | undefined> {
  const form = await formModel(connection).findById(formKey).lean();
  // Every deployed form was made by the compiler, whose forms are FormSchemas.
  return form ? (form.schema as unknown as FormSchema) : undefined;
}

function keep(cache: LRUCache<string, FormSchema>, formKey: string, schema: FormSchema | undefined) {
  if (schema) cache.set(formKey, schema);
  return schema;
}
