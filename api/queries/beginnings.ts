import { compileProcedure, patterns } from '../../processes';
import type { ProcedureEntry } from '../../processes';
import { resolveEntry } from '../../processes/catalogue/resolve';
import { flowSchema } from '../../processes/patterns';
import type { Deps } from '../deps';
import { getDraft, getInForce } from '../drafts/target';
import type { Officer } from '../models/officer';
import { abilityFor, mustBeAllowed } from '../policy';
import { problem, type Language } from '../problems';
import { findEntry } from './catalogue';

/** What a redesign may begin anew with: a process, and the agencies that act in it. */
export interface BeginningJson {
  name: string;
  bpmn: string;
  slots: { id: string; name: string }[];
}

export interface PatternJson {
  name: string;
  title: string;
  description: string;
  /** It is the one that the catalogue has for the procedure. */
  own: boolean;
}

/** The shapes of work that fit the procedure of a redesign. */
export async function findPatterns(
  deps: Deps,
  officer: Officer,
  id: string,
  language: Language,
): Promise<PatternJson[]> {
  const entry = await entryOf(deps, officer, id);
  return patterns.flatMap(({ name, title, description }) =>
    withPattern(deps, entry, name)
      ? [
          {
            name,
            title: title[language],
            description: description[language],
            own: entry.flow.pattern === name,
          },
        ]
      : [],
  );
}

/** The procedure's process as that pattern would have it. Throws `pattern-not-found`. */
export async function getPattern(
  deps: Deps,
  officer: Officer,
  id: string,
  pattern: string,
): Promise<BeginningJson> {
  const entry = await entryOf(deps, officer, id);
  const other = withPattern(deps, entry, pattern);
  if (!other) throw problem('pattern-not-found', { pattern, code: entry.code });
  const { bpmn } = await compileProcedure(other);
  return { name: pattern, bpmn, slots: slotsOf(other) };
}

/** The process in force of another procedure. Throws `procedure-not-found` or `procedure-not-deployed`. */
export async function getCopy(
  deps: Deps,
  officer: Officer,
  id: string,
  code: string,
): Promise<BeginningJson> {
  await entryOf(deps, officer, id);
  const other = findEntry(deps, code);
  if (!other) throw problem('procedure-not-found', { code });
  const { bpmn } = await getInForce(deps, code);
  return { name: other.name, bpmn, slots: slotsOf(other) };
}

async function entryOf(deps: Deps, officer: Officer, id: string): Promise<ProcedureEntry> {
  mustBeAllowed(abilityFor(officer), 'read', 'Draft');
  const { code } = await getDraft(deps, id);
  const entry = findEntry(deps, code);
  if (!entry) throw problem('procedure-not-found', { code });
  return entry;
}

/** With what the catalogue says of it; null where the pattern needs what is not said, as the cases of one by case. */
function withPattern(deps: Deps, { code, flow }: ProcedureEntry, pattern: string): ProcedureEntry | null {
  const known = deps.catalogue.state().entries.find((entry) => entry.code === code);
  const other = flowSchema.safeParse(flow.pattern === pattern ? flow : { pattern });
  if (!known || !other.success || (pattern === 'by-case' && !known.cases)) return null;
  const agencies = new Map(deps.agencies.map((agency) => [agency.id, agency]));
  const entry = { ...known, flow: other.data };
  // Those are about the steps and agencies of the pattern that it had.
  delete entry.limitWhen;
  delete entry.slots;
  return resolveEntry(entry, agencies);
}

const slotsOf = ({ slots }: ProcedureEntry): BeginningJson['slots'] =>
  Object.entries(slots).map(([id, { name }]) => ({ id, name }));
