import { bpmnProcessIdFor } from '../actions/receipt/receipt';
import type { Deps } from '../deps';
import type { Officer } from '../models/officer';
import { processDefinitionModel } from '../models/processDefinition';
import { problem } from '../problems';
import { getEntry } from './procedures';
import type { VersionJson } from './procedureShapes';

/** Deployed versions, newest first. Throws `procedure-not-found`. */
export async function findVersions(deps: Deps, officer: Officer, code: string): Promise<VersionJson[]> {
  const bpmnProcessId = bpmnProcessIdFor(getEntry(deps, officer, code).code);
  const found = await processDefinitionModel(deps.connection)
    .find({ bpmnProcessId }, { version: 1, deployedAt: 1 })
    .sort({ version: -1 })
    .lean();
  return found.map(({ _id, version, deployedAt }, at) => ({
    version,
    processDefinitionKey: _id,
    deployedAt: deployedAt.toISOString(),
    current: at === 0,
  }));
}

/** The deployed diagram as it is. Throws `procedure-not-found` or `version-not-found`. */
export async function getBpmn(deps: Deps, officer: Officer, code: string, version: number): Promise<string> {
  const bpmnProcessId = bpmnProcessIdFor(getEntry(deps, officer, code).code);
  const found = await processDefinitionModel(deps.connection).findOne({ bpmnProcessId, version }).lean();
  if (!found) throw problem('version-not-found', { code, version });
  return found.bpmn;
}
