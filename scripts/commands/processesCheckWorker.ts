import { parentPort, workerData } from 'node:worker_threads';
import { apologyId, compileProcedure, type CompiledProcedure, type ProcedureEntry } from '../../processes';
import { lintModel, type Finding } from '../../processes/rules';
import type { Told } from './processesCheck';
import { withoutShownTexts } from './processesShapes';

/** Compiles and checks its share of the catalogue, one procedure after the other. */
async function checkShare(entries: ProcedureEntry[]): Promise<void> {
  for (const entry of entries) {
    const told: Told = { code: entry.code, findings: await findingsOf(entry) };
    parentPort?.postMessage(told);
  }
}

/** An entry that cannot be compiled is a finding, so that the others are checked too. */
async function findingsOf(entry: ProcedureEntry): Promise<Finding[]> {
  let compiled: CompiledProcedure;
  try {
    compiled = await compileProcedure(entry);
  } catch (error) {
    return [notCompiled(error instanceof Error ? error.message : String(error))];
  }
  const shape = shapeOf(entry, compiled);
  if (lawful.has(shape)) return [];
  const { definitions, forms, decisions } = compiled;
  const findings = await lintModel(definitions, {
    slots: slotsOf(entry),
    forms,
    decisions: decisions.map(({ id }) => id),
    processIds: [apologyId],
  });
  if (findings.length === 0) lawful.add(shape);
  return findings;
}

/** What was found without fault, shown texts aside: the forms are in it by their ids, which are their contents. */
const lawful = new Set<string>();

function shapeOf(
  entry: ProcedureEntry,
  { bpmn, bpmnProcessId, forms, decisions }: CompiledProcedure,
): string {
  const known = [slotsOf(entry), forms.map(({ id }) => id), decisions.map(({ id }) => id)];
  return JSON.stringify(known) + withoutShownTexts(bpmn, bpmnProcessId);
}

function slotsOf({ slots }: ProcedureEntry): string[] {
  return ['reception', ...Object.keys(slots)];
}

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

void checkShare(workerData as ProcedureEntry[]);
