import type { ProcedureEntry } from '../entry';
import { feeByCase } from './feeByCase';
import { limitByCase } from './limitByCase';
import { partnersByOffice } from './partnersByOffice';
import type { DecisionTable } from './table';
import { toDmn } from './toDmn';

export interface CompiledDecision {
  id: string;
  resourceName: string;
  xml: string;
}

/** The tables a procedure may have. A new one is one file and one line here. */
const kinds = [limitByCase, feeByCase, partnersByOffice];

export function tablesFor(entry: ProcedureEntry): DecisionTable[] {
  return kinds.flatMap((kind) => kind(entry) ?? []);
}

/** To be deployed with the process that calls them; one that many procedures share is the same in all. */
export async function decisionsFor(entry: ProcedureEntry): Promise<CompiledDecision[]> {
  return Promise.all(tablesFor(entry).map(compiled));
}

const written = new WeakMap<DecisionTable, Promise<string>>();

async function compiled(table: DecisionTable): Promise<CompiledDecision> {
  const xml = written.get(table) ?? toDmn(table);
  written.set(table, xml);
  return { id: table.id, resourceName: `${table.id}.dmn`, xml: await xml };
}
