import { LRUCache } from 'lru-cache';
import type { Connection } from 'mongoose';
import { whenOverdueIn } from '../../processes';
import { processDefinitionModel } from '../models/processDefinition';

interface Place {
  elementId: string;
  processDefinitionKey: string;
}
type Variables = Record<string, string>;

export interface TimedSteps {
  /** What each of these steps is completed with once its time is over, in the version it runs on. */
  variablesFor(connection: Connection, places: Place[]): Promise<(place: Place) => Variables | undefined>;
}

/**
 * Reads what steps say about the end of their time out of the deployed diagrams: a step's properties are not on
 * the engine's records. A version never changes, so each is read once.
 */
export function createTimedSteps(): TimedSteps {
  const known = new LRUCache<string, Map<string, Variables>>({ max: 5_000 });

  const load = async (connection: Connection, keys: string[]) => {
    // One by one: diagrams are large, and after a while all are known.
    for (const _id of keys) {
      const definition = await processDefinitionModel(connection).findById(_id, { bpmn: 1 }).lean();
      if (definition) known.set(_id, await whenOverdueIn(definition.bpmn));
    }
  };

  return {
    variablesFor: async (connection, places) => {
      const keys = new Set(places.map(({ processDefinitionKey }) => processDefinitionKey));
      await load(
        connection,
        [...keys].filter((key) => !known.has(key)),
      );
      return ({ processDefinitionKey, elementId }) => known.get(processDefinitionKey)?.get(elementId);
    },
  };
}
