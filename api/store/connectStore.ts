import mongoose from 'mongoose';

const seconds = (n: number): number => n * 1000;

/**
 * Opens a connection of its own (no global state) to the document store, embedded or MongoDB.
 * Models do not build indexes behind our back: the owner of a collection calls `createIndexes`
 * once, at start, and waits for it.
 * @throws mongoose.Error when no server answers within ten seconds
 */
export async function connectStore(url: string): Promise<mongoose.Connection> {
  const connection = mongoose.createConnection(url, {
    autoIndex: false,
    autoCreate: false,
    writeConcern: { w: url.startsWith('mongodb://127.0.0.1') ? 1 : 'majority' },
    maxPoolSize: 20,
    connectTimeoutMS: seconds(5),
    serverSelectionTimeoutMS: seconds(10),
    socketTimeoutMS: seconds(120),
    heartbeatFrequencyMS: seconds(2),
  });
  return connection.asPromise();
}
