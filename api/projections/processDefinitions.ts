import type { ProcessDefinitionDocument } from '../models/readModels';
import { isFromOrigin } from './facts/origin';
import { projectionOf, type FactOf } from './projection';

/** The deployed versions of each procedure's process, with their diagrams. */
export const processDefinitions = projectionOf<ProcessDefinitionDocument>({
  name: 'processDefinitions',
  version: 1,
  id: (fact) => (isFromOrigin(fact) ? fact.key : null),
  on: { PROCESS: { CREATED: deployed } },
});

function deployed(
  _: ProcessDefinitionDocument | null,
  { value, timestamp }: FactOf<'PROCESS'>,
): ProcessDefinitionDocument {
  return {
    _id: value.processDefinitionKey,
    bpmnProcessId: value.bpmnProcessId,
    version: value.version,
    resourceName: value.resourceName,
    checksum: value.checksum,
    bpmn: Buffer.from(value.resource, 'base64').toString('utf8'),
    deployedAt: new Date(timestamp),
  };
}
