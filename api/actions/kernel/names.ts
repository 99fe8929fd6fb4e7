import type { Connection } from 'mongoose';
import { officerModel } from '../../models/officer';
import { Problem } from '../../problems';

/** `Nguyễn Thị Hoa (reception)`: the name people know, and the one that cannot be mistaken. */
export async function withOfficerName(connection: Connection, refusal: Problem): Promise<Problem> {
  const username = refusal.params['assignee'];
  if (typeof username !== 'string') return refusal;
  const officer = await officerModel(connection).findById(username, { name: 1 }).lean();
  const assignee = officer ? `${officer.name} (${username})` : username;
  return new Problem(refusal.code, { ...refusal.params, assignee }, refusal.errors);
}
