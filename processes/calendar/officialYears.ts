import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { OfficialYear } from './holidays';

const folder = join(__dirname, 'official');
const day = z.iso.date();
const names = z.enum(['new-year', 'tet', 'hung-kings', 'reunification', 'labour', 'national-day']);

const officialYear = z.strictObject({
  holidays: z.partialRecord(names, z.array(day)),
  swaps: z.array(z.strictObject({ off: day, worked: day })),
});

/** What was decided, by year, from `official/<year>.json`. Throws when a file is not well-formed. */
export function loadOfficialYears(): Record<number, OfficialYear> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(files.map((file) => [Number.parseInt(file, 10), loadYear(file)]));
}

function loadYear(file: string): OfficialYear {
  return officialYear.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
}
