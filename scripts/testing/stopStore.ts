import { rmSync } from 'node:fs';

/** Jest's global tear-down of the store tests. */
export default async function tearDown(): Promise<void> {
  const store = globalThis.storeUnderTest;
  if (store === undefined) return;
  await store.process.stop();
  rmSync(store.folder, { recursive: true, force: true });
}
