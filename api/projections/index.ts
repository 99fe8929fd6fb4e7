import type { WorkingCalendar } from '../../processes';
import { dossiers } from './dossiers';
import { forms } from './forms';
import { histories } from './histories';
import { incidents } from './incidents';
import { processDefinitions } from './processDefinitions';
import type { Projection } from './projection';
import { userTasks } from './userTasks';

export type * from './projection';

/** All read models. Due dates count in the calendar's working hours. */
export function projections(calendar: WorkingCalendar): Projection<{ _id: string }>[] {
  return [processDefinitions, forms, userTasks(calendar), dossiers(calendar), incidents, histories];
}
