import type { ProcedureEntry } from '../../processes';
import { Obstacle } from './obstacle';

/**
 * The procedures that an installation carries out: those of the levels and codes it names, or all.
 * @throws Obstacle naming what is neither a level nor in the catalogue
 */
export function chosenFrom(entries: ProcedureEntry[], wanted: string[] | null): ProcedureEntry[] {
  if (wanted === null) return entries;
  const known = new Set(entries.flatMap(({ code, level }) => [code, level as string]));
  const unknown = wanted.filter((each) => !known.has(each)).join(', ');
  if (unknown) {
    throw new Obstacle(
      `PROCEDURES names ${unknown}: give levels (province, district, commune) and codes of the catalogue, separated by commas.`,
      `PROCEDURES có ${unknown}: hãy đặt các cấp (province, district, commune) và mã thủ tục trong danh mục, cách nhau bằng dấu phẩy.`,
    );
  }
  return entries.filter(({ code, level }) => wanted.includes(code) || wanted.includes(level));
}
