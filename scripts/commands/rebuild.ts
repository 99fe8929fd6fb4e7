import { pino } from 'pino';
import { rebuild as replay } from '../../api/ingest/rebuild';
import { projections } from '../../api/projections';
import { workingCalendar } from '../../processes';
import { Obstacle } from '../start/obstacle';
import { openStore } from './openStore';

/** `npm run rebuild -- <projection…|all>`: makes read models anew out of the records. */
export async function rebuild(wanted: string[]): Promise<void> {
  const all = projections(workingCalendar());
  const known = all.map(({ name }) => name);
  const names = wanted.includes('all') ? known : wanted;
  if (names.length === 0 || names.some((name) => !known.includes(name))) throw unknown(known);
  const connection = await openStore();
  const log = pino({ level: 'warn' });
  try {
    for (const name of names) {
      const startedAt = Date.now();
      await replay(name, { connection, projections: all, log, now: () => new Date() });
      console.log(`${name}: rebuilt in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    }
  } finally {
    await connection.close();
  }
}

const unknown = (known: string[]) =>
  new Obstacle(
    `Name one or more projections, or all: ${known.join(', ')}.`,
    `Hãy nêu tên một hoặc nhiều mô hình đọc, hoặc all: ${known.join(', ')}.`,
  );
