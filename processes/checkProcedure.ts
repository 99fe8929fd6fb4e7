import type { CompiledProcedure } from './compile/compileGraph';
import { compileProcedure } from './compile/compileProcedure';
import { withoutShownTexts } from './compile/shownTexts';
import type { ProcedureEntry } from './entry';
import { apologyId } from './patterns/apology';
import { lintModel, type Finding } from './rules';

/** Everything the rules find in the process of an entry; none means lawful and executable. Throws nothing. */
export type CheckProcedure = (entry: ProcedureEntry) => Promise<Finding[]>;

/** One after the other: what was found without fault is not looked at again in another procedure of its shape. */
export function createChecker(): CheckProcedure {
  const lawful = new Set<string>();
  return async (entry) => {
    let compiled: CompiledProcedure;
    try {
      compiled = await compileProcedure(entry);
    } catch (error) {
      return [notCompiled(error instanceof Error ? error.message : String(error))];
    }
    const shape = shapeOf(entry, compiled);
    if (lawful.has(shape)) return [];
    const findings = await lint(entry, compiled);
    if (findings.length === 0) lawful.add(shape);
    return findings;
  };
}

function lint(
  entry: ProcedureEntry,
  { definitions, forms, decisions }: CompiledProcedure,
): Promise<Finding[]> {
  return lintModel(definitions, {
    slots: slotsOf(entry),
    forms,
    decisions: decisions.map(({ id }) => id),
    processIds: [apologyId],
  });
}

/** Shown texts aside; the forms are in it by their ids, which are their contents. */
function shapeOf(
  entry: ProcedureEntry,
  { bpmn, bpmnProcessId, forms, decisions }: CompiledProcedure,
): string {
  const known = [slotsOf(entry), forms.map(({ id }) => id), decisions.map(({ id }) => id)];
  return JSON.stringify(known) + withoutShownTexts(bpmn, bpmnProcessId);
}

const slotsOf = ({ slots }: ProcedureEntry): string[] => ['reception', ...Object.keys(slots)];

/** An entry that cannot be compiled is a finding too, so that the others are checked. */
function notCompiled(detail: string): Finding {
  return {
    rule: 'compiles',
    code: 'failed',
    elementId: '',
    severity: 'error',
    params: { detail },
    message: {
      vi: `Không dựng được quy trình từ mục này của danh mục: ${detail}`,
      en: `No process can be made of this entry of the catalogue: ${detail}`,
    },
    source: null,
  };
}
