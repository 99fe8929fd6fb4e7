import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Engine } from '../engine';
import type { Agency, ProcedureEntry, WorkingCalendar } from '../processes';
import type { Catalogue } from '../processes/catalogue/current';
import type { PlanList } from './catalogue/planned';
import type { Config } from './config';
import type { JudgeModel } from './drafts/judge';

/** What everything in api/ is given; nothing reaches for a global. */
export interface Deps {
  config: Config;
  connection: Connection;
  engine: Engine;
  agencies: Agency[];
  /** What is published, as this process has it; changed by imports alone. */
  catalogue: Catalogue;
  /** Its procedures now: asked for anew at each use. */
  procedures: ProcedureEntry[];
  planList: PlanList;
  judgeModel: JudgeModel;
  /** This build has the modeler: without it, pages offer no redesign that nobody could draw. */
  hasModeler: boolean;
  calendar: WorkingCalendar;
  now: () => Date;
  log: Logger;
}
