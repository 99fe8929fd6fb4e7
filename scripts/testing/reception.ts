import { loadProcedures, type ProcedureEntry } from '../../processes';
import type { Client } from './client';
import { receiptFor } from './paperwork';

/** Throws when the catalogue has none of that code. */
export function procedureOf(code: string): ProcedureEntry {
  const found = loadProcedures().find((entry) => entry.code === code);
  if (!found) throw new Error(`The catalogue has no ${code}`);
  return found;
}

/** Receives a dossier with all its papers at the counter. Resolves with its code; throws when it is refused. */
export async function receiveDossier(
  desk: Client,
  entry: ProcedureEntry,
  name = 'Lý Thị Mỵ',
): Promise<string> {
  const { status, body } = await desk.post<{ code: string }>('/api/dossiers', receiptFor(entry, name));
  if (status !== 201) throw new Error(`not received: ${JSON.stringify(body)}`);
  return body.code;
}
