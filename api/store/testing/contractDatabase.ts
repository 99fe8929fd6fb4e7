import { MongoClient } from 'mongodb';
import type { Db } from 'mongodb';

export interface ContractDatabase {
  readonly db: Db;
  remove(): Promise<void>;
}

/** A database of its own, on whatever server MONGODB_URL names: the embedded store or MongoDB. */
export async function openContractDatabase(name: string): Promise<ContractDatabase> {
  const { MONGODB_URL: url } = process.env;
  if (!url) throw new Error('MONGODB_URL is not set: run the tests by npm test');
  const client = await MongoClient.connect(url, { retryWrites: false });
  const db = client.db(`contract-${name}-${String(process.pid)}`);
  return {
    db,
    remove: async () => {
      await db.dropDatabase();
      await client.close();
    },
  };
}
