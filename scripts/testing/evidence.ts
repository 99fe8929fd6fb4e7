import { setTimeout as pause } from 'node:timers/promises';
import { connectStore } from '../../api/store';
import type { HistoryEntryJson, HistoryJson } from '../../api/queries';
import type { Client } from './client';

const patienceMs = 60_000;

/** A dossier's history as the auditor reads it, once it tells of this. */
export async function historyWith(
  auditor: Client,
  code: string,
  wanted: (entry: HistoryEntryJson) => boolean,
): Promise<HistoryEntryJson[]> {
  for (const until = Date.now() + patienceMs; ; await pause(100)) {
    const { status, body } = await auditor.get<HistoryJson>(`/api/dossiers/${code}/history`);
    if (status === 200 && body.items.some(wanted)) return body.items;
    if (Date.now() > until) throw new Error(`${code}: ${String(status)} ${JSON.stringify(body)}`);
  }
}

/** `kind element` of each entry, as the timeline tells them. */
export const linesOf = (history: HistoryEntryJson[]): string[] =>
  history.map(({ kind, elementId }) => `${kind} ${elementId}`);

/** What the store holds of everything that ever happened. */
export interface Evidence {
  caseFiles: number;
  dossiers: number;
  histories: number;
  /** Processes that the engine began by a receipt. */
  begun: number;
  /** The exporter's numbers of the records, in the order of their positions. */
  sequence: number[];
}

export async function gatherEvidence(mongodbUrl: string): Promise<Evidence> {
  const connection = await connectStore(mongodbUrl);
  const count = (name: string, filter = {}) => connection.collection(name).countDocuments(filter);
  const begun = { valueType: 'MESSAGE_START_EVENT_SUBSCRIPTION', intent: 'CORRELATED' };
  try {
    const records = connection.collection('records').find({}, { projection: { sequence: 1 } });
    const inOrder = await records.sort({ partitionId: 1, position: 1 }).toArray();
    return {
      caseFiles: await count('caseFiles'),
      dossiers: await count('dossiers'),
      histories: await count('histories'),
      begun: await count('records', begun),
      sequence: inOrder.map(({ sequence }) => Number(sequence)),
    };
  } finally {
    await connection.close();
  }
}

/** Gives an officer a colleague with the same roles and the same password. */
export async function addColleague(mongodbUrl: string, username: string, colleague: string): Promise<void> {
  const connection = await connectStore(mongodbUrl);
  try {
    const officers = connection.collection<{ _id: string }>('officers');
    const officer = await officers.findOne({ _id: username });
    await officers.insertOne({ ...officer, _id: colleague });
  } finally {
    await connection.close();
  }
}
