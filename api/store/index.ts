export { batchedOn } from './batched';
export { findingById } from './byId';
export { connectStore } from './connectStore';
export { insertingOnce } from './insertOnce';
export { startStore, StoreError } from './startStore';
export type { StoreOptions, StoreProcess } from './startStore';
