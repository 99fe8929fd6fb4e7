import { getMachine } from './machine';

/** Jest's global set-up of the tests that start engine and store themselves. */
export default function prepare(): void {
  Object.assign(process.env, getMachine());
}
