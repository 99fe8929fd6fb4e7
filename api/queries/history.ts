import { loadDossier } from '../actions/targets/dossier';
import type { Deps } from '../deps';
import { asOf } from '../ingest/freshness';
import { actionModel } from '../models/action';
import { historyModel } from '../models/history';
import { officerModel, type Officer } from '../models/officer';
import type { HistoryEntry } from '../models/readModels';
import type { HistoryEntryJson, HistoryJson } from './historyShapes';

/** Everything that happened to a dossier, and its way over the diagram. Throws `dossier-not-found`. */
export async function getHistory(deps: Deps, officer: Officer, code: string): Promise<HistoryJson> {
  const target = await loadDossier(deps, officer, code);
  const [history, freshness] = await Promise.all([
    historyModel(deps.connection).findById(target.code).lean(),
    asOf(deps.connection, 'histories'),
  ]);
  const items = await entriesJson(deps, history?.entries ?? []);
  return {
    dossierCode: target.code,
    procedureCode: target.procedureCode,
    processInstanceKey: history?.processInstanceKey ?? null,
    processDefinitionKey: history?.processDefinitionKey ?? null,
    version: history?.version ?? null,
    items,
    total: items.length,
    elements: history?.elements ?? {},
    flows: history?.flows ?? {},
    asOf: freshness.toISOString(),
  };
}

/** The engine knows the assignee; who gave the command stands in the action log. */
async function entriesJson(deps: Deps, entries: HistoryEntry[]): Promise<HistoryEntryJson[]> {
  const commanders = await commandersOf(deps, entries);
  const actors = entries.map(({ actor, actionId }) => commanders.get(actionId ?? '') ?? (actor || null));
  const names = await namesOf(deps, actors);
  return entries.map((entry, at) => entryJson(entry, actors[at] ?? null, names));
}

async function commandersOf(deps: Deps, entries: HistoryEntry[]): Promise<Map<string, string>> {
  const ids = entries.flatMap(({ actionId }) => (actionId ? [actionId] : []));
  if (ids.length === 0) return new Map();
  const actions = await actionModel(deps.connection)
    .find({ _id: { $in: ids } }, { officer: 1 })
    .lean();
  return new Map(actions.map(({ _id, officer }) => [_id, officer]));
}

async function namesOf(deps: Deps, usernames: (string | null)[]): Promise<Map<string, string>> {
  const ids = [...new Set(usernames.filter((username) => username !== null))];
  if (ids.length === 0) return new Map();
  const officers = await officerModel(deps.connection)
    .find({ _id: { $in: ids } }, { name: 1 })
    .lean();
  return new Map(officers.map(({ _id, name }) => [_id, name]));
}

function entryJson(entry: HistoryEntry, actor: string | null, names: Map<string, string>): HistoryEntryJson {
  const { id, kind, elementId, elementName, decision, duration, version, actionId, details } = entry;
  const actorName = actor === null ? null : (names.get(actor) ?? null);
  const at = entry.at.toISOString();
  return {
    id,
    at,
    kind,
    elementId,
    elementName,
    actor,
    actorName,
    decision,
    duration,
    version,
    actionId,
    details,
  };
}
