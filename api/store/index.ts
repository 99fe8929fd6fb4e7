export { batched } from './batched';
export { connectStore } from './connectStore';
export { startStore, StoreError } from './startStore';
export type { StoreOptions, StoreProcess } from './startStore';
