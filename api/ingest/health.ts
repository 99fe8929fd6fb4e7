import type { PartitionStatus, ProjectionStatus, Runner } from './runner';

export interface IngestHealth {
  /** `degraded`: something waits for a person; records are taken in all the same. */
  status: 'ok' | 'degraded' | 'waiting';
  asOf: Date | null;
  partitions: PartitionStatus[];
  projections: (ProjectionStatus & { lagMs: number })[];
}

/** What the ingest says of itself. Without a runner it waits for another process to end. */
export function healthOf(runner: Runner | null, now: Date): IngestHealth {
  if (!runner) return { status: 'waiting', asOf: null, partitions: [], projections: [] };
  const partitions = runner.partitions();
  const projections = runner.status().map((status) => ({
    ...status,
    lagMs: Math.max(0, now.getTime() - status.asOf.getTime()),
  }));
  const troubled =
    projections.some(({ error }) => error !== undefined) || partitions.some(({ gaps }) => gaps.length > 0);
  const oldest = projections.reduce((lag, { lagMs }) => Math.max(lag, lagMs), 0);
  const asOf = projections.length > 0 ? new Date(now.getTime() - oldest) : null;
  return { status: troubled ? 'degraded' : 'ok', asOf, partitions, projections };
}
