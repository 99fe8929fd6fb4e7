import { compareNames, type Option } from '../../templates';
import type { Deps } from '../deps';
import { officerModel } from '../models/officer';
import { systemActor } from '../models/systemActor';

/** As all names of people and steps, whatever the language of the page. */
const systemName = 'Hệ thống';

export type Names = (username: string) => string;

/** The names of officers; one who is unknown is shown by the username. */
export async function namesOf(
  { connection }: Deps,
  usernames: (string | null | undefined)[],
): Promise<Names> {
  const ids = [...new Set(usernames.filter((username) => typeof username === 'string'))];
  const found = ids.length
    ? await officerModel(connection)
        .find({ _id: { $in: ids } }, { name: 1 })
        .lean()
    : [];
  const names = new Map(found.map(({ _id, name }) => [_id, name]));
  return (username) => names.get(username) ?? (username === systemActor ? systemName : username);
}

/** Officers of an agency's role, by given name: to whom a task may be handed. */
export async function colleaguesFor(
  { connection }: Deps,
  { agency, role, assignee }: { agency: string; role: string; assignee: string | null },
): Promise<Option[]> {
  const found = await officerModel(connection)
    .find({ roles: { $elemMatch: { agency, role } }, active: true }, { name: 1 })
    .lean();
  return found
    .filter(({ _id }) => _id !== assignee)
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ _id, name }) => ({ value: _id, label: `${name} (${_id})`, selected: false }));
}
