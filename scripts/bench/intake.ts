import { connectStore } from '../../api/store';
import { pause, rounded } from './figures';

interface IngestHealth {
  partitions: { partition: number; position: string | null; pending: number }[];
  projections: { position: number; state: string }[];
}

const linesABatch = 1_000;

/** Cuts the exporter's lines into posts of the size it sends when it is behind. */
const batchesOf = (lines: string[]) =>
  Array.from({ length: Math.ceil(lines.length / linesABatch) }, (_, index) =>
    lines.slice(index * linesABatch, (index + 1) * linesABatch),
  );

/** Records a second, from the first post until every projection has folded the last one. */
export async function intakeRate(ingestUrl: string, lines: string[]): Promise<number> {
  const last = Number((JSON.parse(lines.at(-1) ?? '{}') as { position: string }).position);
  const startedAt = performance.now();
  for (const batch of batchesOf(lines)) {
    const headers = {
      'content-type': 'application/x-ndjson',
      'x-partition-id': '1',
      'x-exporter-id': 'http',
    };
    const answer = await fetch(`${ingestUrl}/records`, {
      method: 'POST',
      headers,
      body: `${batch.join('\n')}\n`,
    });
    if (!answer.ok) throw new Error(`the ingest answered ${answer.status}: ${await answer.text()}`);
  }
  while (!(await hasFolded(ingestUrl, last))) await pause(20);
  return rounded((lines.length * 1000) / (performance.now() - startedAt));
}

async function hasFolded(ingestUrl: string, last: number): Promise<boolean> {
  const { projections } = (await (await fetch(`${ingestUrl}/health`)).json()) as IngestHealth;
  const halted = projections.find(({ state }) => state === 'halted');
  if (halted) throw new Error('a projection halted: the figure would be false');
  return projections.length > 0 && projections.every(({ position }) => position >= last);
}

/** The same records written to the same store by its driver alone, in the same batches. */
export async function bareInsertRate(mongodbUrl: string, lines: string[]): Promise<number> {
  const connection = await connectStore(mongodbUrl);
  const collection = connection.collection('rawRecords');
  const startedAt = performance.now();
  for (const batch of batchesOf(lines)) {
    await collection.insertMany(batch.map((line) => JSON.parse(line) as Record<string, unknown>));
  }
  const rate = rounded((lines.length * 1000) / (performance.now() - startedAt));
  await connection.close();
  return rate;
}
