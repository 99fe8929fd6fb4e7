import type { Connection } from 'mongoose';
import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '../problems';

interface Limit {
  keyPrefix: string;
  points: number;
  /** Seconds. */
  duration: number;
}

/** Failed sign-ins: one person mistyping, many guessing one account, one machine guessing many accounts. */
export const limits = {
  accountFromAddress: { keyPrefix: 'account-address', points: 10, duration: 300 },
  account: { keyPrefix: 'account', points: 60, duration: 3600 },
  address: { keyPrefix: 'address', points: 300, duration: 3600 },
} as const satisfies Record<string, Limit>;

export interface Throttle {
  /** Counts an attempt before it is tried. Throws the problem `too-many-attempts`. */
  count(username: string, address: string): Promise<void>;
  /** Takes the attempt back: it succeeded. */
  forgive(username: string, address: string): Promise<void>;
}

/** Counted in the store, so that all API processes count together; in memory while the store fails. */
export function createThrottle(connection: Connection): Throttle {
  const pair = limiterFor(connection, limits.accountFromAddress);
  const account = limiterFor(connection, limits.account);
  const address = limiterFor(connection, limits.address);
  const keysFor = (username: string, from: string) =>
    [
      [pair, `${username}|${from}`],
      [account, username],
      [address, from],
    ] as const;
  return {
    count: async (username, from) => {
      for (const [limiter, key] of keysFor(username, from)) await consume(limiter, key);
    },
    forgive: async (username, from) => {
      await pair.delete(`${username}|${from}`);
      await Promise.all([account.reward(username), address.reward(from)]);
    },
  };
}

function limiterFor(connection: Connection, limit: Limit): RateLimiterMongo {
  return new RateLimiterMongo({
    ...limit,
    storeClient: connection.getClient(),
    dbName: connection.name,
    tableName: 'signInAttempts',
    insuranceLimiter: new RateLimiterMemory(limit),
  });
}

async function consume(limiter: RateLimiterMongo, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw problem('too-many-attempts', { seconds: Math.ceil(refused.msBeforeNext / 1000) });
  }
}
