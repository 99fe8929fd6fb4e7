import type { Fact } from '../projection';

/**
 * Whether a fact comes from the partition that made its key. Deployments are told by every partition, and a
 * document must have one writer.
 */
export function isFromOrigin(fact: Fact): boolean {
  return BigInt(fact.key) >> 51n === BigInt(fact.partitionId);
}
