import type { WorkingCalendar } from '../../processes';
import { dossiers } from './dossiers';
import { forms } from './forms';
import { histories } from './histories';
import { incidents } from './incidents';
import { processDefinitions } from './processDefinitions';
import { ofOffice } from './facts/ofOffice';
import type { Projection } from './projection';
import { rehearsalRuns } from './rehearsalRuns';
import { userTasks } from './userTasks';

export type * from './projection';

/** All read models. Due dates count in the calendar's working hours. Rehearsals have one of their own, and no other. */
export function projections(calendar: WorkingCalendar): Projection<{ _id: string }>[] {
  const office = [processDefinitions, forms, userTasks(calendar), dossiers(calendar), incidents, histories];
  return [...office.map((projection: Projection<{ _id: string }>) => ofOffice(projection)), rehearsalRuns];
}
