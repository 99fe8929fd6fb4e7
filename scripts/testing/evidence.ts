import { setTimeout as pause } from 'node:timers/promises';
import { connectStore } from '../../api/store';
import type { HistoryJson } from '../../api/queries';
import type { Client } from './client';

/** A dossier's history as the auditor reads it, once it tells of the end. */
export async function endedHistoryOf(auditor: Client, code: string, patienceMs = 30_000) {
  for (const until = Date.now() + patienceMs; ; await pause(100)) {
    const { status, body } = await auditor.get<HistoryJson>(`/api/dossiers/${code}/history`);
    if (status === 200 && body.items.some(({ kind }) => kind === 'ended')) return body.items;
    if (Date.now() > until) throw new Error(`${code} did not end: ${String(status)} ${JSON.stringify(body)}`);
  }
}

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
  try {
    const records = await connection
      .collection('records')
      .find({}, { projection: { sequence: 1 } })
      .sort({ partitionId: 1, position: 1 })
      .toArray();
    return {
      caseFiles: await count('caseFiles'),
      dossiers: await count('dossiers'),
      histories: await count('histories'),
      begun: await count('records', {
        valueType: 'MESSAGE_START_EVENT_SUBSCRIPTION',
        intent: 'CORRELATED',
      }),
      sequence: records.map(({ sequence }) => Number(sequence)),
    };
  } finally {
    await connection.close();
  }
}
