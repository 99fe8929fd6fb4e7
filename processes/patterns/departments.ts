import { z } from 'zod';
import agencies from '../catalogue/agencies.json';
import { agencyParam } from './params';

/** A department of the province, by id; named, where it is not one of the list. */
export const departmentParam = z.union([z.string().min(1), agencyParam]).optional();

type Department = z.output<typeof agencyParam>;

const usual = 'so-ldtbxh';

/** Throws Error when the list of agencies does not have it. */
export function departmentOf({
  department = usual,
}: {
  department?: string | Department | undefined;
}): Department {
  if (typeof department !== 'string') return department;
  const found = agencies.find(({ id }) => id === department);
  if (!found) throw new Error(`no agency ${department}`);
  return { id: found.id, name: found.name };
}
