import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Engine } from '../engine';
import type { Agency, ProcedureEntry, WorkingCalendar } from '../processes';
import type { Config } from './config';

/** What everything in api/ is given; nothing reaches for a global. */
export interface Deps {
  config: Config;
  connection: Connection;
  engine: Engine;
  agencies: Agency[];
  procedures: ProcedureEntry[];
  calendar: WorkingCalendar;
  now: () => Date;
  log: Logger;
}
