import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { processPropertiesIn } from '../../processes/rules/read/processProperties';
import { bpmnProcessIdFor } from '../actions/receipt/receipt';
import type { Deps } from '../deps';
import { dossierModel } from '../models/dossier';
import type { Officer } from '../models/officer';
import { processDefinitionModel } from '../models/processDefinition';
import type { DossierState, ProcessDefinitionDocument } from '../models/readModels';
import { problem } from '../problems';
import { getEntry } from './procedures';
import type { VersionJson } from './procedureShapes';

type Dossiers = VersionJson['dossiers'];
const none: Dossiers = { running: 0, ended: 0 };

/** Deployed versions, newest first, each with how many dossiers are on it. Throws `procedure-not-found`. */
export async function findVersions(deps: Deps, officer: Officer, code: string): Promise<VersionJson[]> {
  const bpmnProcessId = bpmnProcessIdFor(getEntry(deps, officer, code).code);
  const [found, dossiers] = await Promise.all([
    processDefinitionModel(deps.connection).find({ bpmnProcessId }).sort({ version: -1 }).lean(),
    dossiersByVersion(deps, bpmnProcessId),
  ]);
  return Promise.all(
    found.map(async (definition, at) => ({
      ...(await versionJson(definition)),
      current: at === 0,
      dossiers: dossiers.get(definition.version) ?? none,
    })),
  );
}

async function versionJson(definition: ProcessDefinitionDocument) {
  const { _id, version, resourceName, bpmn, deployedAt } = definition;
  const hash = createHash('sha256').update(bpmn).digest('hex');
  return {
    version,
    processDefinitionKey: _id,
    hash,
    source: resourceName,
    legalBasis: await legalBasisOf(definition, hash),
    deployedAt: deployedAt.toISOString(),
  };
}

/** By the document's hash: reading it takes long, and the same is read at every look at the page. */
const legalBases = new LRUCache<string, Promise<string[]>>({ max: 2000 });

function legalBasisOf(definition: ProcessDefinitionDocument, hash: string): Promise<string[]> {
  const known = legalBases.get(hash) ?? legalBasisIn(definition);
  legalBases.set(hash, known);
  return known;
}

/** As the deployed process says it: the catalogue may have moved on since. */
async function legalBasisIn({ bpmn, bpmnProcessId }: ProcessDefinitionDocument): Promise<string[]> {
  const text = (await processPropertiesIn(bpmn, bpmnProcessId)).get('legalBasis') ?? '';
  return text.split('; ').filter((basis) => basis !== '');
}

const running: readonly DossierState[] = ['in-progress', 'waiting', 'ready-to-return'];

interface Group {
  _id: { version: number; state: DossierState };
  count: number;
}

/** A dossier keeps the version it began with, unless it was migrated. */
async function dossiersByVersion(deps: Deps, bpmnProcessId: string): Promise<Map<number, Dossiers>> {
  const groups = await dossierModel(deps.connection).aggregate<Group>([
    { $match: { bpmnProcessId } },
    { $group: { _id: { version: '$version', state: '$state' }, count: { $sum: 1 } } },
  ]);
  const byVersion = new Map<number, Dossiers>();
  for (const { _id, count } of groups) {
    const kind = running.includes(_id.state) ? 'running' : 'ended';
    const known = byVersion.get(_id.version) ?? none;
    byVersion.set(_id.version, { ...known, [kind]: known[kind] + count });
  }
  return byVersion;
}

/** The deployed diagram as it is. Throws `procedure-not-found` or `version-not-found`. */
export async function getBpmn(deps: Deps, officer: Officer, code: string, version: number): Promise<string> {
  const bpmnProcessId = bpmnProcessIdFor(getEntry(deps, officer, code).code);
  const found = await processDefinitionModel(deps.connection).findOne({ bpmnProcessId, version }).lean();
  if (!found) throw problem('version-not-found', { code, version });
  return found.bpmn;
}
