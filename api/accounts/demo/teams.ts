import type { Agency } from '../../../processes';

/** The officers of one agency, each with the roles they have there. */
export type Team = readonly (readonly string[])[];

const separate: Team = [['reception'], ['specialist'], ['division-head'], ['leader'], ['clerk']];
/** The counter keeps the books too, as in small offices. */
const small: Team = [['reception', 'clerk'], ['specialist'], ['division-head'], ['leader']];
const smallest: Team = [['reception', 'clerk'], ['specialist', 'division-head'], ['leader']];

/** The province's 985 officers by level: 76 + 78 + 831. */
const officers = { department: 76, district: 78, commune: 831 } as const;

type OfficeKind = keyof typeof officers;

/**
 * Who works where, agency by agency. Where a level's number is not a multiple of its agencies, the first ones have an
 * officer more; `first` names those that are to be among them.
 */
export function teamsFor(agencies: readonly Agency[], first: readonly string[]): Map<string, Team> {
  const kinds = Object.keys(officers) as OfficeKind[];
  const offices = kinds.flatMap((kind) => officesTeams(kind, inOrder(agencies, kind, first)));
  const others = agencies.filter(({ kind }) => kind === 'other' || kind === 'province');
  return new Map([...offices, ...others.map((agency) => [agency.id, otherTeam(agency)] as const)]);
}

const inOrder = (agencies: readonly Agency[], kind: OfficeKind, first: readonly string[]) =>
  agencies
    .filter((agency) => agency.kind === kind)
    .sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)));

function officesTeams(kind: OfficeKind, offices: Agency[]): (readonly [string, Team])[] {
  const total = officers[kind];
  const each = Math.floor(total / offices.length);
  const more = kind === 'department' ? 1 : total % offices.length;
  // The inspectorate is last of what receives dossiers: it lends the officer that the first department has more.
  const lender = kind === 'department' ? offices.findIndex(({ id }) => id === 'thanh-tra') : -1;
  return offices.map(({ id }, at) => [id, teamOf(each + Number(at < more) - Number(at === lender))] as const);
}

/** Above five, the rest are specialists. */
function teamOf(size: number): Team {
  if (size < 4) return smallest;
  if (size === 4) return small;
  return [...separate, ...Array.from({ length: size - separate.length }, () => ['specialist'])];
}

/** Other branches are not counted among the 985; they have who the procedures need. */
function otherTeam({ kind, service }: Agency): Team {
  if (kind === 'province') return [['specialist'], ['leader'], ['clerk']];
  if (service === undefined) return separate;
  return service === 'police' ? [['specialist'], ['leader', 'clerk']] : [['specialist']];
}
