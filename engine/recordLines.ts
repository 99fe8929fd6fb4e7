import type { EngineRecord } from './records';

/** What arrived is not what our exporter sends; sending it again will not help. */
export class UnreadableRecords extends Error {
  override readonly name = 'UnreadableRecords';
}

/** Parses NDJSON as the exporter writes it, all lines of one partition. */
export function parseRecords(ndjson: string, partitionId: number): EngineRecord[] {
  return ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseRecord(line, partitionId));
}

function parseRecord(line: string, partitionId: number): EngineRecord {
  const record = parseLine(line) as Partial<EngineRecord> | null;
  if (
    record?.partitionId === partitionId &&
    typeof record.position === 'string' &&
    typeof record.sequence === 'number' &&
    typeof record.valueType === 'string'
  ) {
    return record as EngineRecord;
  }
  throw new UnreadableRecords(`No record of partition ${String(partitionId)}: ${line.slice(0, 200)}`);
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new UnreadableRecords(`Not JSON: ${line.slice(0, 200)}`, { cause: error });
  }
}
