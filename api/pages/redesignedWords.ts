import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';
import { decisionsOf, type FormSchema } from '../../processes';
import { stepsAheadIn, type StepAhead } from '../../processes/steps/nextSteps';
import { bpmnProcessIdFor } from '../actions/receipt/receipt';
import { formIdsIn } from '../drafts/named';
import { formModel } from '../models/form';
import { procedureReleaseModel } from '../models/procedureRelease';
import { processDefinitionModel } from '../models/processDefinition';
import type { StepWords } from './stepWords';

interface ReadProcess {
  steps: Map<string, StepAhead>;
  forms: Map<string, FormSchema>;
}

/** A deployed version never changes, so it is read once. */
const caches = new WeakMap<Connection, LRUCache<string, ReadProcess>>();

/** The words of a version that came of a redesign, by its own diagram; null where it did not. */
export async function redesignedWords(
  connection: Connection,
  code: string,
  version: number,
): Promise<StepWords | null> {
  const redesigned = { code, baseVersion: { $lt: version } };
  if (!(await procedureReleaseModel(connection).exists(redesigned))) return null;
  const cache = caches.get(connection) ?? new LRUCache<string, ReadProcess>({ max: 100 });
  caches.set(connection, cache);
  const key = `${code}:${String(version)}`;
  const read = cache.get(key) ?? (await readProcess(connection, code, version));
  if (!read) return null;
  cache.set(key, read);
  return wordsOf(read);
}

async function readProcess(
  connection: Connection,
  code: string,
  version: number,
): Promise<ReadProcess | null> {
  const definition = await processDefinitionModel(connection)
    .findOne({ bpmnProcessId: bpmnProcessIdFor(code), version }, { bpmn: 1 })
    .lean();
  if (!definition) return null;
  const formId = { $in: formIdsIn(definition.bpmn) };
  const forms = await formModel(connection).find({ formId }).lean();
  return {
    steps: await stepsAheadIn(definition.bpmn),
    // Every deployed form was made by the compiler, whose forms are FormSchemas.
    forms: new Map(forms.map((form) => [form.formId, form.schema as unknown as FormSchema])),
  };
}

function wordsOf({ steps, forms }: ReadProcess): StepWords {
  const formOf = (elementId: string) => forms.get(steps.get(elementId)?.formId ?? '');
  return {
    decisions: (elementId) => {
      const form = formOf(elementId);
      return form ? decisionsOf(form) : [];
    },
    next: (elementId, value) => steps.get(elementId)?.next(value) ?? null,
    form: formOf,
  };
}
