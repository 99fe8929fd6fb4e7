import type { FormSchema, StandingAppointment } from '../../../processes';
import { fieldsOf } from '../../../processes/forms/walk';
import type { Deps } from '../../deps';
import { dossierModel } from '../../models/dossier';

/** What a new date on this form is judged by; nothing is read for the many forms that promise none. */
export async function findAppointment(
  { connection, calendar, now }: Deps,
  form: FormSchema,
  dossierCode: string,
): Promise<StandingAppointment | undefined> {
  if (!fieldsOf(form).some(({ properties }) => properties?.promises)) return undefined;
  const dossier = await dossierModel(connection).findById(dossierCode, { dueAt: 1 }).lean();
  return { now: now(), dueAt: dossier?.dueAt ?? null, calendar };
}
